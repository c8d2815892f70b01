import { z } from '@hono/zod-openapi'
import { type Claim, KINDS, OUTCOMES, SCOPES, STATUSES } from '../../model/claim.ts'
import type { Span } from '../../model/span.ts'
import type { HeldClaim } from '../../present/rows.ts'

export const list = <Schema extends z.ZodType>(of: Schema) => z.array(of).readonly()
export const text = z.string().nullable()
export const bound = z.number().nullable()

const span = z.object({ start: z.number(), end: z.number(), exact: z.string() }).openapi('Span') satisfies z.ZodType<Span>

const attribution = z.object({ name: z.string(), source: span.nullable(), cue: span.nullable(), named: z.boolean() }).openapi('Attribution')

const casualty = z
  .object({
    outcome: z.enum(OUTCOMES),
    number: z.object({ text, min: bound, max: bound, approximate: z.boolean() }),
    victims: z.object({ text: z.string(), status: z.enum(STATUSES) }).nullable(),
    by: text,
  })
  .openapi('Casualty')

/** A claim as CLAIMS.md and schemas/claim.schema.json say. */
const claim = z
  .object({
    id: z.string(),
    report: z.string(),
    reader: z.string(),
    kind: z.enum(KINDS),
    quote: span,
    polarity: z.enum(['asserted', 'denied']),
    certainty: z.enum(['plain', 'hedged']),
    scope: z.enum(SCOPES),
    of: text,
    repeats: text,
    attribution: list(attribution),
    casualty: casualty.optional(),
    when: z.object({ text: z.string(), edtf: text }).nullable(),
    where: z.object({ text: z.string(), lat: bound, lon: bound, radiusKm: bound }).nullable(),
    why: list(z.object({ rule: z.string(), on: list(span) })).optional(),
  })
  .openapi('Claim') satisfies z.ZodType<Claim>

export const standing = z.enum(['open', 'accepted', 'rejected', 'edited'])

export const heldClaim = claim
  .extend({
    standing,
    version: z.number(),
    incident: text,
    decided: z.object({ by: z.string(), at: z.string(), reason: text }).nullable(),
  })
  .openapi('HeldClaim') satisfies z.ZodType<HeldClaim>
