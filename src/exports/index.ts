import { acled } from './acled.ts'
import { airwars } from './airwars.ts'
import { annotations } from './annotations.ts'
import { bundle } from './bundle.ts'
import { claimsCsv } from './claims-csv.ts'
import type { Export } from './define.ts'
import { ftm } from './ftm.ts'
import { geojson } from './geojson.ts'
import { hxl } from './hxl.ts'
import { incidentsCsv } from './incidents-csv.ts'
import { json } from './json.ts'
import { page } from './page.ts'
import { prov } from './prov.ts'
import { schemaClaim } from './schema-claim.ts'
import { tollsCsv } from './tolls-csv.ts'
import { ucdp } from './ucdp.ts'

/** Every export, in the order in which they are listed. */
export const EXPORTS: readonly Export[] = [
  json,
  claimsCsv,
  incidentsCsv,
  tollsCsv,
  geojson,
  ucdp,
  acled,
  airwars,
  hxl,
  annotations,
  prov,
  ftm,
  schemaClaim,
  page,
  bundle,
]

export const exportNamed = (name: string): Export | null => EXPORTS.find((one) => one.name === name) ?? null
