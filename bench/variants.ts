import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Claim } from '../src/model/claim.ts'
import { addDays } from '../src/model/edtf.ts'
import type { Report } from '../src/model/report.ts'

/** Events that happen on one day, all over the map: what keeps the density of news the same however long the run. */
const EVENTS_A_DAY = 40

interface Example {
  readonly title: string
  readonly outlet: string
  readonly body: string
  /** Days from the first report of its event. */
  readonly after: number
}

/** The example reports, event by event. */
export function examples(folder: string): Example[][] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const files = readdirSync(join(folder, name)).filter((f) => f.endsWith('.txt'))
      const reports = files.sort().flatMap((f) => parse(readFileSync(join(folder, name, f), 'utf8')))
      const first = reports.map((r) => r.published).toSorted()[0]!
      return reports.map(({ published, ...rest }) => ({
        ...rest,
        after: Math.min(30, (Date.parse(published) - Date.parse(first)) / 86_400_000),
      }))
    })
    .filter((event) => event.length > 0)
}

function parse(file: string): (Omit<Example, 'after'> & { published: string })[] {
  const m = /^\s*date (\d{4}-\d\d-\d\d) (.+) from (.+?)\s*\n/.exec(file)
  return m ? [{ published: m[1]!, title: m[2]!, outlet: m[3]!, body: file.slice(m[0].length).trim() }] : []
}

/** Mulberry32: the same numbers in every run. */
function random(seed: number): () => number {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const SYLLABLES = ['ka', 'ru', 'ben', 'tol', 'shi', 'mar', 'dek', 'ona', 'vel', 'qat', 'lim', 'zur', 'fay', 'gor', 'nis', 'pah']

export interface Batch {
  readonly reports: Report[]
  readonly claims: Claim[]
}

/** Made-up event number `n`: an example's reports with names, day, place and figures of its own. */
export function variant(all: readonly (readonly Example[])[], n: number): Batch {
  const next = random(n + 1)
  const event = all[n % all.length]!
  const day = addDays('2000-01-01', Math.floor(n / EVENTS_A_DAY))
  const spot = {
    text: word(next),
    lat: Math.round((next() * 120 - 55) * 100) / 100,
    lon: Math.round((next() * 340 - 170) * 100) / 100,
    radiusKm: 5,
  }
  const rename = renamer(next)
  const dead = 2 + Math.floor(next() * 80)
  const reports: Report[] = []
  const claims: Claim[] = []
  event.forEach((example, i) => {
    const title = rename(example.title)
    const text = `${title}\n\n${rename(example.body)} It was at ${spot.text}.`
    const report: Report = {
      kind: 'report',
      id: `event ${n} report ${i}`,
      title,
      outlet: example.outlet,
      published: addDays(day, example.after),
      url: null,
      lang: 'en',
      text,
      body: title.length + 2,
      sha256: '',
    }
    reports.push(report)
    claims.push(claim(report, { dead: dead + i, day, where: spot }), attack(report, { day, where: spot }))
  })
  return { reports, claims }
}

const word = (next: () => number): string => {
  const raw = Array.from({ length: 3 }, () => SYLLABLES[Math.floor(next() * SYLLABLES.length)]).join('')
  return raw[0]!.toUpperCase() + raw.slice(1)
}

/** Two names in three become others, the same one throughout the event. */
function renamer(next: () => number): (text: string) => string {
  const names = new Map<string, string>()
  return (text) =>
    text.replace(/\p{Lu}\p{Ll}{3,}/gu, (name) => {
      if (!names.has(name)) names.set(name, next() < 0.67 ? word(next) : name)
      return names.get(name)!
    })
}

function attack(report: Report, { day, where }: { day: string; where: Claim['where'] }): Claim {
  const { casualty: _, ...rest } = claim(report, { dead: 0, day, where })
  return { ...rest, id: `${report.id} attack`, kind: 'attack' }
}

function claim(report: Report, { dead, day, where }: { dead: number; day: string; where: Claim['where'] }): Claim {
  const exact = report.text.slice(report.body, report.body + 20)
  return {
    id: `${report.id} claim`,
    report: report.id,
    reader: 'bench@1',
    kind: 'casualty',
    quote: { start: report.body, end: report.body + 20, exact },
    polarity: 'asserted',
    certainty: 'plain',
    scope: 'incident',
    of: null,
    repeats: null,
    attribution: [],
    casualty: { outcome: 'killed', number: { text: String(dead), min: dead, max: dead, approximate: false }, victims: null, by: null },
    when: { text: day, edtf: day },
    where,
  }
}
