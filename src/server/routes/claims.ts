import { createRoute, z } from '@hono/zod-openapi'
import { formatOf } from '../../formats/index.ts'
import { type Attribution, type Claim, OUTCOMES, SCOPES, STATUSES } from '../../model/claim.ts'
import { idOf } from '../../model/ids.ts'
import type { ClaimEdit } from '../../model/ledger.ts'
import { span } from '../../model/span.ts'
import type { Standing } from '../../present/rows.ts'
import { decide, listClaims, listDecisions, listReports, originalOf, recordReadings, type Verdict } from '../../store/index.ts'
import type { Desk } from '../app.ts'
import { asked, atOnce, by } from '../asked.ts'
import { queuePage, reportPage } from '../desk.ts'
import { refusal } from '../refusals.ts'
import * as shape from '../schemas.ts'

/** A person who claims something on words of their own choice. */
const PERSON = 'person@1'

const filter = z.object({
  text: z.string().optional().openapi({ description: 'Words of the report that tells it, of its outlet or of its origin.' }),
  within: z.enum(['claim']).optional().openapi({ description: 'The text is to stand in the claim’s own words.' }),
  outlet: z.string().optional(),
  kind: z.string().optional(),
  standing: z.string().optional(),
  incident: z.string().optional(),
  who: z.string().optional(),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})
const decision = z.object({
  claims: z
    .array(z.object({ id: z.string(), version: z.number().int() }))
    .min(1)
    .max(5000),
  to: z.enum(['accepted', 'rejected']),
  reason: z.string().max(2000).optional(),
})
const bound = z.number().int().min(0).nullable()
const edit = z.object({
  version: z.number().int(),
  reason: z.string().max(2000).optional(),
  quote: z.object({ start: z.number().int().min(0), end: z.number().int().min(1) }).optional(),
  number: z.object({ min: bound, max: bound, approximate: z.boolean() }).optional(),
  victims: z.string().max(2000).nullable().optional(),
  status: z.enum(STATUSES).optional(),
  outcome: z.enum(OUTCOMES).optional(),
  scope: z.enum(SCOPES).optional(),
  polarity: z.enum(['asserted', 'denied']).optional(),
  certainty: z.enum(['plain', 'hedged']).optional(),
  /** Who said it, from outside inward; none is the outlet's own voice. */
  chain: z.array(z.string().trim().min(1).max(500)).max(12).optional(),
  /** The earlier claim of the same report that says the same; null: none. */
  repeats: z.string().nullable().optional(),
})

const queue = createRoute({
  method: 'get',
  path: '/queue',
  request: { query: filter },
  responses: { ...shape.answers(shape.queuePage, 'Claims, a page of them.'), ...shape.refused },
})
const report = createRoute({
  method: 'get',
  path: '/reports/{id}',
  request: { params: z.object({ id: z.string() }) },
  responses: { ...shape.answers(shape.reportPage, 'A report with its claims.'), ...shape.missing },
})
const original = createRoute({
  method: 'get',
  path: '/reports/{id}/original',
  request: { params: z.object({ id: z.string() }) },
  responses: {
    200: {
      content: { 'application/octet-stream': { schema: z.string() } },
      description: 'The file, line, message or record that the report was taken from, as it came.',
    },
    ...shape.missing,
  },
})
const decisions = createRoute({
  method: 'post',
  path: '/decisions',
  request: shape.body(decision),
  responses: { ...shape.answers(shape.decided, 'What was decided, and what somebody else had decided meanwhile.'), ...shape.refused },
})
const edits = createRoute({
  method: 'post',
  path: '/claims/{id}/edit',
  request: { params: z.object({ id: z.string() }), ...shape.body(edit) },
  responses: { ...shape.answers(shape.decided, 'The claim as changed.'), ...shape.refused, ...shape.missing },
})
export function claimRoutes(desk: Desk) {
  const { store } = desk
  return asked()
    .openapi(queue, async (c) => {
      const { offset, limit, ...rest } = c.req.valid('query')
      return c.json(await queuePage(store, rest, { offset, limit }), 200)
    })
    .openapi(report, async (c) => {
      const page = await reportPage(store, c.req.valid('param').id)
      return page ? c.json(page, 200) : c.json(refusal('no-report'), 404)
    })
    .openapi(original, async (c) => {
      const [found] = await listReports(store, { ids: [c.req.valid('param').id] })
      if (!found) return c.json(refusal('no-report'), 404)
      const bytes = await originalOf(store, found)
      if (!bytes) return c.json(refusal('no-original'), 404)
      const headers = {
        'content-type': 'application/octet-stream',
        'content-disposition': `attachment; filename="${found.sha256.slice(0, 16)}${formatOf(bytes, { path: '' })?.extensions[0] ?? ''}"`,
      }
      return c.body(Buffer.from(bytes), 200, headers) as never
    })
    .openapi(decisions, async (c) => {
      const { claims, to, reason = '' } = c.req.valid('json')
      const own = by(desk, c)
      const { author } = own
      const verdicts = claims.map(
        ({ id, version }): Verdict => ({ claim: id, decision: to === 'accepted' ? 'accept' : 'reject', reason, author, expected: version }),
      )
      const result = await settleAll(own, verdicts, to)
      return c.json(result, 200)
    })
    .openapi(edits, async (c) => {
      const own = by(desk, c)
      const { author } = own
      const { id } = c.req.valid('param')
      const [listed] = await listClaims(store, { ids: [id], limit: 1 })
      if (!listed) return c.json(refusal('no-claim'), 404)
      const { version, reason = '', quote, ...change } = c.req.valid('json')
      if (crossed(change.number)) return c.json(refusal('bounds-crossed'), 400)
      if (change.repeats && !(await earlier(store, change.repeats, listed.claim))) return c.json(refusal('repeats-later'), 400)
      if (quote)
        return c.json(await requote(own, { claim: { ...listed.claim, ...editOf(listed.claim, change) }, quote, version, reason }), 200)
      const verdict: Verdict = { claim: id, decision: 'edit', edit: editOf(listed.claim, change), reason, author, expected: version }
      return c.json(await settleAll(own, [verdict], 'edited'), 200)
    })
}

/** Whether a claim stands before another in the same report. */
async function earlier(store: Desk['store'], id: string, { report, quote }: Claim): Promise<boolean> {
  const [found] = await listClaims(store, { ids: [id], reports: [report], limit: 1 })
  return found !== undefined && found.claim.quote.start < quote.start
}

interface Requote {
  readonly claim: Claim
  readonly quote: { readonly start: number; readonly end: number }
  readonly version: number
  readonly reason: string
}

/** Other words are another claim: the reader's is rejected, and the person, a reader too, claims it on the new words. */
async function requote(desk: Desk, { claim, quote, version, reason }: Requote) {
  const { store, author } = desk
  const rejected = await settleAll(
    desk,
    [{ claim: claim.id, decision: 'reject', reason: reason || 'other words', author, expected: version }],
    'rejected',
  )
  const [report] = await listReports(store, { ids: [claim.report] })
  if (rejected.conflicts.length > 0 || !report) return rejected
  const own = await listClaims(store, { reports: [claim.report], readers: ['person'], limit: 5000 })
  const words = span(report.text, quote.start, quote.end)
  const fresh: Claim = {
    ...claim,
    id: idOf('claim', claim.report, author, quote.start, quote.end, claim.id),
    reader: PERSON,
    quote: words,
    of: null,
    repeats: null,
  }
  await recordReadings(store, [{ report: claim.report, reader: PERSON, claims: [...own.map(({ asRead }) => asRead), fresh] }], author)
  void desk.work()
  return { ...rejected, done: [{ id: fresh.id, version: 0, standing: 'open' as Standing }] }
}

async function settleAll({ store: open, work }: Desk, verdicts: readonly Verdict[], to: Standing) {
  const store = atOnce(open)
  const done: { id: string; version: number; standing: Standing }[] = []
  const late: string[] = []
  for (const verdict of verdicts) {
    const result = await decide(store, verdict)
    if (result.kind === 'done') done.push({ id: verdict.claim, version: result.entry.seq, standing: to })
    if (result.kind === 'conflict') late.push(verdict.claim)
  }
  void work()
  const stand = late.length > 0 ? await standing(store, late) : []
  const again = ({ id, by, reason, standing }: (typeof stand)[number]) =>
    verdicts.some((one) => one.claim === id && one.author === by && one.reason === reason && ASKED[one.decision] === standing)
  return {
    done: [...done, ...stand.filter(again).map(({ id, version, standing }) => ({ id, version, standing }))],
    conflicts: stand.filter((one) => !again(one)).map(({ reason: _, ...one }) => one),
  }
}

/** What asks for a standing and nothing more: who asks for what they decided already did not hear the answer, and is in nobody's way. */
const ASKED: Partial<Record<Verdict['decision'], Standing>> = { accept: 'accepted', reject: 'rejected' }

/** What was made of these claims meanwhile. */
async function standing(store: Desk['store'], late: readonly string[]) {
  const listed = await listClaims(store, { ids: late, limit: late.length })
  const decisions = await listDecisions(store, { reports: [...new Set(listed.map(({ claim }) => claim.report))], limit: 50_000 })
  const last = new Map(decisions.map((one) => [one.follows, one]))
  return listed.map(({ claim, status, version }) => {
    const { author: by = '', at = '', reason = '' } = last.get(claim.id) ?? {}
    return { id: claim.id, version, standing: (status ?? 'open') as Standing, by, at, reason, words: claim.quote.exact }
  })
}

type Bounds = { min: number | null; max: number | null } | undefined
const crossed = (number: Bounds): boolean => !!number && number.min !== null && number.max !== null && number.min > number.max

type Changed = Omit<z.infer<typeof edit>, 'version' | 'reason' | 'quote'>

function editOf(claim: Claim, { number, victims, status, outcome, chain, ...nature }: Changed): ClaimEdit {
  const was = claim.casualty
  const text = victims === undefined ? was?.victims?.text : victims
  const casualty = was && {
    ...was,
    ...(outcome ? { outcome } : {}),
    ...(number ? { number: { ...was.number, ...number } } : {}),
    victims: text ? { text, status: status ?? was.victims?.status ?? 'unknown' } : null,
  }
  return {
    ...(casualty ? { casualty } : {}),
    ...(nature.repeats === undefined ? {} : { repeats: nature.repeats }),
    ...(nature.scope ? { scope: nature.scope } : {}),
    ...(nature.polarity ? { polarity: nature.polarity } : {}),
    ...(nature.certainty ? { certainty: nature.certainty } : {}),
    ...(chain ? { attribution: chained(claim.attribution, chain) } : {}),
  }
}

/** Names that name nobody: "a doctor", "two officials". */
const UNNAMED = /^(?:an?|some|several|many|two|three|four|five|six|local)\s/i

/** The chain by its names: links that stand keep their words, a person's own stand on no span. */
const chained = (was: readonly Attribution[], names: readonly string[]): readonly Attribution[] =>
  names.map((name) => was.find((link) => link.name === name) ?? { name, source: null, cue: null, named: !UNNAMED.test(name) })
