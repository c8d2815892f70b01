import { z } from '@hono/zod-openapi'
import { KINDS, OUTCOMES, SCOPES } from '../model/claim.ts'
import { EVENT_KINDS } from '../model/ledger.ts'
import { ROLES } from '../model/person.ts'
import type { AdriftPage, ClaimRow, EntryRow, ImportRow, QueuePage, SourceRow } from '../present/rows.ts'
import { bound, list, standing, text } from './shapes/claim.ts'

/** The shapes of the API, each held to the type that the page uses. */

export const failure = z
  .object({
    message: z.string(),
    code: z.string().optional().describe('Which refusal it is, for a page to say in its own language.'),
    values: z
      .record(z.string(), z.union([z.string(), z.number()]))
      .optional()
      .describe('What the words leave open.'),
    needs: z.enum(ROLES).optional().describe('The role that it takes.'),
  })
  .openapi('Failure')

const figure = z.object({ min: bound, max: bound, approximate: z.boolean() }).nullable()
const around = z.object({ before: z.string(), after: z.string() })
const claimRow = z
  .object({
    id: z.string(),
    report: z.string(),
    outlet: z.string(),
    published: text,
    kind: z.enum(KINDS),
    outcome: z.enum(OUTCOMES).nullable(),
    scope: z.enum(SCOPES),
    denied: z.boolean(),
    figure,
    words: z.string(),
    around,
    chain: list(z.string()),
    incident: text,
    standing,
    version: z.number(),
    who: text,
  })
  .openapi('ClaimRow') satisfies z.ZodType<ClaimRow>

export const queuePage = z
  .object({ rows: list(claimRow), offset: z.number(), total: z.number(), open: z.number() })
  .openapi('QueuePage') satisfies z.ZodType<QueuePage>

const claimNow = z.object({
  ...{ id: z.string(), kind: z.enum(KINDS), words: z.string(), denied: z.boolean(), outcome: z.enum(OUTCOMES).nullable() },
  ...{ figure, standing },
})
const adriftRow = z.object({
  ...{ seq: z.number(), at: z.string(), by: z.string(), reason: z.string(), decision: z.enum(['accept', 'reject', 'edit']) },
  claimGone: z.boolean().describe('No claim stands on these words any more; else it is read otherwise.'),
  ...{ report: z.string(), title: z.string(), outlet: z.string(), kind: z.enum(KINDS), words: z.string(), around },
  now: list(claimNow).describe('The claims that touch these words today.'),
})
export const adriftPage = z.object({ rows: list(adriftRow), total: z.number() }).openapi('AdriftPage') satisfies z.ZodType<AdriftPage>

export const sourceRow = z
  .object({
    name: z.string(),
    as: z.enum(['outlet', 'source']),
    named: z.boolean(),
    reports: z.number(),
    claims: z.number(),
    heardIn: z.array(z.string()),
    leansOn: z.array(z.string()),
    leanedOnBy: z.array(z.string()),
  })
  .openapi('SourceRow') satisfies z.ZodType<SourceRow>

const values = z.array(z.union([z.string(), z.number()])).readonly()
const problem = z.object({ code: z.string(), message: z.string(), place: text, values: values.optional() }).openapi('Issue')

export const importRow = z
  .object({
    id: z.string(),
    name: z.string(),
    at: z.string(),
    state: z.enum(['waiting', 'reading', 'done', 'failed']),
    reports: z.number(),
    known: z.number(),
    claims: z.number(),
    issues: z.array(problem),
  })
  .openapi('ImportRow') satisfies z.ZodType<ImportRow>

const named = z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string()).readonly(), z.null()]))
export const entryRow = z
  .object({
    n: z.number(),
    at: z.string(),
    by: z.string(),
    what: z.enum(EVENT_KINDS),
    about: z.string(),
    report: text,
    hash: z.string(),
    values: named,
    reason: z.string(),
  })
  .openapi('EntryRow') satisfies z.ZodType<EntryRow>

export { text } from './shapes/claim.ts'
export { incidentRow } from './shapes/incident.ts'
export { incidentPage, reportPage } from './shapes/pages.ts'

/** Claims with how they stand, and the version to decide on next. */
export const stands = z.array(z.object({ id: z.string(), version: z.number(), standing }))
export const decided = z
  .object({
    done: stands,
    conflicts: z.array(z.object({ id: z.string(), version: z.number(), standing, by: z.string(), at: z.string(), words: z.string() })),
  })
  .openapi('Decided')

/** The answers of a route, as OpenAPI wants them. */
export const answers = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  200: { content: { 'application/json': { schema } }, description },
})
export const missing = { 404: { content: { 'application/json': { schema: failure } }, description: 'There is none.' } }
export const changed = { 409: { content: { 'application/json': { schema: failure } }, description: 'It is another one by now.' } }
export const refused = { 400: { content: { 'application/json': { schema: failure } }, description: 'What was sent is not right.' } }
export const tooLarge = { 413: { content: { 'application/json': { schema: failure } }, description: 'More than 64 MB.' } }
export const body = <Schema extends z.ZodType>(schema: Schema) => ({
  body: { content: { 'application/json': { schema } }, required: true },
})
