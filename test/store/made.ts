import { randomInt } from 'node:crypto'
import type { Incident } from '../../src/model/account.ts'
import type { Claim } from '../../src/model/claim.ts'
import { idOf, sha256 } from '../../src/model/ids.ts'
import type { Constraint } from '../../src/model/ledger.ts'
import type { Report } from '../../src/model/report.ts'
import { span } from '../../src/model/span.ts'
import type { Steps } from '../../src/store/index.ts'

/** A report made for a test. */
export function report(body: string, about: Partial<Pick<Report, 'id' | 'title' | 'outlet' | 'published' | 'url'>> = {}): Report {
  const title = about.title ?? ''
  const text = title === '' ? body : `${title}\n\n${body}`
  const plain = {
    outlet: 'The Ferry Post',
    published: '2019-05-04',
    url: null,
    lang: 'en',
    ...about,
    title,
    text,
    body: title === '' ? 0 : title.length + 2,
  }
  return { kind: 'report', id: idOf('report', plain.outlet, plain.published, plain.url, text), ...plain, sha256: sha256(text) }
}

/** The claims that the words "N killed" make, as a reader of a test reads them. */
export function claimsOf({ id, text }: Report, reader = 'counter@1'): Claim[] {
  return [...text.matchAll(/(\d+) (killed|injured)/g)].map((match) => ({
    id: idOf('claim', id, reader, match.index, match[0]),
    report: id,
    reader,
    kind: 'casualty',
    quote: span(text, match.index, match.index + match[0].length),
    polarity: 'asserted',
    certainty: 'plain',
    scope: 'incident',
    of: null,
    repeats: null,
    attribution: [],
    casualty: {
      outcome: match[2] as 'killed' | 'injured',
      number: { text: match[1]!, min: Number(match[1]), max: Number(match[1]), approximate: false },
      victims: null,
      by: null,
    },
    when: { text: 'today', edtf: '2019-05-04' },
    where: null,
  }))
}

export const taken = (...reports: readonly Report[]) => reports.map((each) => ({ report: each, raw: null }))

/**
 * Steps for the store's tests: "N killed" is a claim, the place told ("at X") and the day are what is joined over, and all
 * tellings that are joined are one incident but for what a person said.
 */
export const steps: Steps = {
  reader: 'counter@1',
  read: async (one) => ({ claims: claimsOf(one), issues: [] }),
  tell: (one, claims) => {
    const place = /at (\p{L}+)/u.exec(one.text)?.[1] ?? 'nowhere'
    return claims.length === 0
      ? []
      : [
          {
            id: `${one.id}#0`,
            report: one.id,
            at: `${one.published} ${one.id}`,
            keys: [place],
            claims: claims.map(({ id }) => id).sort(),
            body: { place, day: one.published },
          },
        ]
  },
  joins: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  account: ({ reports, claims, constraints }) => ({
    incidents: parted(claims, constraints).map((mine) => incidentOf(reports, mine)),
    edges: reports.filter(({ text }) => text.includes('Wire')).map(({ id }) => ({ report: id, source: 'Wire', how: 'cites' as const })),
  }),
}

function parted(claims: readonly Claim[], constraints: readonly Constraint[]): readonly (readonly Claim[])[] {
  const apart = new Set(constraints.filter(({ kind }) => kind === 'different').map(({ between }) => between[1]))
  return [claims.filter(({ id }) => !apart.has(id)), claims.filter(({ id }) => apart.has(id))].filter((part) => part.length > 0)
}

function incidentOf(reports: readonly Report[], claims: readonly Claim[]): Incident {
  const ids = claims.map(({ id }) => id).sort()
  const carried = reports.filter(({ id }) => claims.some((claim) => claim.report === id)).map(({ id }) => id)
  const most = Math.max(...claims.map(({ casualty }) => casualty?.number.max ?? 0))
  return {
    id: idOf('incident', ids[0]!),
    reports: carried,
    claims: ids,
    when: '2019-05-04',
    where: { lat: 10.5, lon: 20.5, radiusKm: 1 },
    tolls: [{ policy: 'most@1', outcome: 'killed', group: null, low: most, best: most, high: most, used: ids, dropped: [] }],
    discrepancies: [],
    origins: carried.length,
  }
}

const { STEMMA_SEED = '20180207' } = process.env
/** Where kills and their pauses begin: as for properties, the same in every run unless STEMMA_SEED asks for others. */
export const SEED = STEMMA_SEED === 'random' ? randomInt(2 ** 31) : Number(STEMMA_SEED)

/** The same numbers for the same seed (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
