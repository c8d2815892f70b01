import { z } from '@hono/zod-openapi'
import type { AccountReport, Incident } from '../../model/account.ts'
import { KINDS, OUTCOMES } from '../../model/claim.ts'
import { SOURCE_KINDS } from '../../model/lineage.ts'
import type { Card } from '../../present/card.ts'
import type { IncidentRow } from '../../present/rows.ts'
import { bound, list, text } from './claim.ts'

const ids = list(z.string())
const pair = z.tuple([z.string(), z.string()]).readonly()
export const edge = z.object({ source: z.string(), how: z.enum(['cites', 'syndicates']) }).openapi('Edge')
const point = z.object({ lat: z.number(), lon: z.number(), radiusKm: z.number() }).openapi('Point')

const toll = z
  .object({
    policy: z.string(),
    outcome: z.enum(OUTCOMES),
    group: text,
    low: bound,
    best: bound,
    high: bound,
    used: ids,
    dropped: list(z.object({ claim: z.string(), why: z.string() })),
    step: z.string().optional(),
    notes: ids.optional(),
    table: z.string().optional(),
  })
  .openapi('Toll')

const DISCREPANCIES = [
  ...(['disjoint', 'moved', 'denied toll', 'denied event', 'denied responsibility', 'denied status', 'blame', 'status'] as const),
  ...(['time', 'place', 'broken assurance', 'part exceeds whole', 'single origin'] as const),
]
const discrepancy = z
  .object({
    about: z.enum([...OUTCOMES, 'identity', 'responsibility', 'when', 'where', 'assurance']),
    between: ids,
    why: z.string(),
    kind: z.enum(DISCREPANCIES).optional(),
    group: text.optional(),
    positions: list(z.object({ says: z.string(), of: text.optional(), claims: ids })).optional(),
  })
  .openapi('Discrepancy')

const origin = z
  .object({ key: z.string(), name: z.string(), kind: z.enum(SOURCE_KINDS), named: z.boolean(), claims: ids, rule: z.string() })
  .openapi('Origin')

const EVIDENCE = ['time', 'place', 'names', 'words', 'means', 'numbers', 'copy', 'person'] as const
const join = z
  .object({
    between: pair,
    weight: z.number(),
    evidence: list(z.object({ what: z.enum(EVIDENCE), weight: z.number(), why: z.string() })),
  })
  .openapi('Join')

const MOVES = ['first', 'raised', 'lowered', 'corrected', 'new deaths', 'other scope', 'other source', 'repeated'] as const
const step = z.object({ claim: z.string(), told: text, low: bound, high: bound, why: z.enum(MOVES) })
const movement = z.object({ origin: text, outcome: z.string(), steps: list(step) }).openapi('Movement')

const DRIFTS = ['rounded', 'raised', 'lowered', 'hedge lost', 'outcome changed', 'part told as whole'] as const
const drift = z.object({ from: z.string(), to: z.string(), what: z.enum(DRIFTS), why: z.string() }).openapi('Drift')

export const incident = z
  .object({
    id: z.string(),
    reports: ids,
    claims: ids,
    when: text,
    where: point.nullable(),
    tolls: list(toll),
    discrepancies: list(discrepancy),
    origins: z.number(),
    sources: list(origin).optional(),
    joins: list(join).optional(),
    movement: list(movement).optional(),
    drifts: list(drift).optional(),
  })
  .openapi('Incident') satisfies z.ZodType<Incident>

export const incidentRow = z
  .object({
    id: z.string(),
    name: z.string(),
    when: text,
    edtf: text,
    where: text,
    country: text,
    point: point.nullable(),
    reports: z.number(),
    origins: z.number(),
    claims: z.number(),
    open: z.number(),
    discrepancies: z.number(),
    unruled: z.number(),
    killed: z.object({ low: bound, high: bound }).nullable(),
  })
  .openapi('IncidentRow') satisfies z.ZodType<IncidentRow>

const accountReport = z.object({
  ...{ id: z.string(), title: z.string(), outlet: z.string(), published: text, sha256: z.string() },
  derivesFrom: list(edge),
}) satisfies z.ZodType<AccountReport>

const told = z.object({
  ...{ outcome: z.enum(OUTCOMES), figure: z.string(), who: text, part: z.boolean(), denied: z.boolean() },
  ...{ chain: z.string(), reports: ids, claims: ids },
})
const statement = z.object({
  ...{ claim: z.string(), kind: z.enum(KINDS), words: z.string(), denied: z.boolean(), chain: z.string() },
})

export const card = z
  .object({
    id: z.string(),
    name: z.string(),
    when: text,
    where: text,
    reports: list(accountReport.extend({ leansOn: ids })),
    origins: z.number(),
    tolls: list(z.object({ outcome: z.enum(OUTCOMES), rows: list(toll) })),
    told: list(told),
    statements: list(statement),
    discrepancies: list(
      discrepancy.extend({ sides: list(z.object({ claim: z.string(), words: z.string(), by: z.string().nullable(), chain: z.string() })) }),
    ),
  })
  .openapi('Card') satisfies z.ZodType<Card>
