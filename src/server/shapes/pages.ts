import { z } from '@hono/zod-openapi'
import { RULINGS } from '../../model/ledger.ts'
import type { Report } from '../../model/report.ts'
import type { IncidentPage, ReportPage, RulingRow } from '../../present/rows.ts'
import { heldClaim, list, text } from './claim.ts'
import { card, edge, incident, incidentRow } from './incident.ts'

const report = z
  .object({
    kind: z.literal('report'),
    id: z.string(),
    title: z.string(),
    outlet: z.string(),
    published: text,
    url: text,
    lang: text,
    text: z.string(),
    body: z.number(),
    sha256: z.string(),
  })
  .openapi('Report') satisfies z.ZodType<Report>

/** A report with its claims. */
export const reportPage = z
  .object({
    report,
    claims: list(heldClaim),
    derivesFrom: list(edge),
    original: z.boolean(),
    staleReader: text,
    incidents: list(incidentRow.pick({ id: true, name: true, edtf: true, country: true, point: true })),
    around: z.object({ previous: text, next: text, nextOpen: text }),
  })
  .openapi('ReportPage') satisfies z.ZodType<ReportPage>

const ids = list(z.string())
const ruling = z
  .object({
    ...{ seq: z.number(), by: z.string(), at: z.string(), reason: z.string() },
    ...{ ruling: z.enum(RULINGS), holds: ids, on: z.number(), since: ids },
  })
  .openapi('Ruling') satisfies z.ZodType<RulingRow>

/** An incident with all that is held of it. */
export const incidentPage = z
  .object({
    card,
    incident,
    country: text,
    claims: list(heldClaim),
    asOf: z.object({ published: z.string().optional(), recorded: z.string().optional() }).nullable(),
    learned: z.tuple([z.string(), z.string()]).readonly().nullable(),
    recorded: ids,
    policies: z.record(z.string(), z.string()),
    rulings: list(ruling),
  })
  .openapi('IncidentPage') satisfies z.ZodType<IncidentPage>
