import assert from 'node:assert/strict'
import { it } from 'node:test'
import * as fc from 'fast-check'
import { type Claim, SCOPES } from '../../src/model/claim.ts'
import { ofNone } from '../../src/reconcile/comparable.ts'
import { clashOf } from '../../src/reconcile/counts.ts'
import { type Evidence, evidenceOf, inOrder } from '../../src/reconcile/evidence.ts'
import { peopleOf } from '../../src/reconcile/people.ts'
import { type Clash, quarrelsOf } from '../../src/reconcile/quarrels.ts'
import { report } from '../made.ts'

const STRENGTH: readonly Clash[] = ['disjoint', 'part exceeds whole', 'denied toll', 'moved', 'grown', 'closer']

const REPORTS = Array.from({ length: 20 }, (_, n) =>
  report(`Police: 12 killed. ${'x '.repeat(300)}Nobody died inside the base.`, {
    outlet: `Outlet ${n}`,
    published: `2021-03-0${5 + (n % 3)}`,
  }),
)
const VICTIMS = [null, 'people', 'children', 'women', 'soldiers', 'civilians', 'their fighters', 'anyone'] as const
const PLACES = [null, { text: 'Tarvel', lat: 12.5, lon: 33.1, radiusKm: 3 }, { text: 'Kelmar', lat: 41.2, lon: 18.9, radiusKm: 5 }] as const

/** What a count says. */
const said = fc.record({
  figure: fc.record({
    min: fc.constantFrom(0, 1, 2, 9, 10, 11, 12, 14, 40, 80),
    room: fc.constantFrom(0, 0, 0, 3, null),
    approximate: fc.boolean(),
    text: fc.constantFrom('12', 'dozens', 'several', 'at least 12', null),
  }),
  outcome: fc.constantFrom('killed' as const, 'killed' as const, 'casualties' as const),
  denied: fc.nat(5).map((n) => n === 0),
  scope: fc.constantFrom(...SCOPES, 'incident' as const, 'incident' as const),
  victims: fc.constantFrom(...VICTIMS),
  status: fc.constantFrom('civilian' as const, 'combatant' as const, 'unknown' as const),
  day: fc.constantFrom(null, '2021-03-04', '2021-03-09'),
  where: fc.constantFrom(...PLACES),
})

/** Where it is told, on whose word, and of which others it is a part or a repetition. */
const telling = fc.record({
  report: fc.nat(REPORTS.length - 1),
  start: fc.constantFrom(8, 20, 400, 640),
  origin: fc.option(fc.constantFrom('police', 'medics', 'army', 'wire'), { freq: 4 }),
  of: fc.option(fc.nat(30), { freq: 1 }),
  repeats: fc.option(fc.nat(30), { freq: 1 }),
})

type Drawn<T> = T extends fc.Arbitrary<infer D> ? D : never

function claimOf({ figure, victims, ...s }: Drawn<typeof said>, t: Drawn<typeof telling>, nth: number): Claim {
  const exact = `${figure.text ?? figure.min} ${victims ?? ''} dead`
  const link = (to: number | null) => (to === null || to % 5 > 0 ? null : `claim ${to}`)
  return {
    id: `claim ${nth}`,
    report: REPORTS[t.report]!.id,
    reader: 'test@1',
    kind: 'casualty',
    quote: { start: t.start, end: t.start + exact.length, exact },
    polarity: s.denied ? 'denied' : 'asserted',
    certainty: 'plain',
    scope: s.scope,
    of: link(t.of),
    repeats: link(t.repeats),
    attribution: [],
    casualty: {
      outcome: s.outcome,
      number: {
        text: figure.text,
        min: figure.min,
        max: figure.room === null ? null : figure.min + figure.room,
        approximate: figure.approximate,
      },
      victims: victims === null ? null : { text: victims, status: s.status },
      by: null,
    },
    when: s.day === null ? null : { text: s.day, edtf: s.day },
    where: s.where,
  }
}

/** Sayings that differ from one another in a field or two, so that whatever a field decides is decided between them. */
const sayings = fc
  .tuple(
    fc.array(said, { minLength: 2, maxLength: 3 }),
    fc.array(fc.array(fc.nat(2), { minLength: 8, maxLength: 8 }), { minLength: 2, maxLength: 5 }),
  )
  .map(([pool, picks]) =>
    picks.map((pick) => {
      const of = <K extends keyof Drawn<typeof said>>(field: K, nth: number) => ({ [field]: pool[pick[nth]! % pool.length]![field] })
      const fields = ['figure', 'outcome', 'denied', 'scope', 'victims', 'status', 'day', 'where'] as const
      return Object.assign({}, ...fields.map(of)) as Drawn<typeof said>
    }),
  )

const told = fc.tuple(sayings, fc.array(fc.tuple(fc.nat(5), telling), { minLength: 2, maxLength: 30 })).map(([some, tellings]) => ({
  claims: tellings.map(([which, t], nth) => claimOf(some[which % some.length]!, t, nth)),
  origin: new Map(tellings.flatMap(([, t], nth) => (t.origin === null ? [] : [[`claim ${nth}`, t.origin] as const]))),
}))

/** Every pair looked at, and what hangs together by spreading one name. */
function plainly(claims: readonly Claim[], clash: (a: Claim, b: Claim) => Clash | null) {
  const pairs = claims.flatMap((a, i) =>
    claims.slice(i + 1).flatMap((b) => {
      const how = clash(a, b)
      return how === null ? [] : [{ between: [a, b], how }]
    }),
  )
  type Pair = (typeof pairs)[number]
  const isOfNone = ({ between: [a, b] }: Pair) => ofNone(a!) !== ofNone(b!)
  const together = (some: readonly Pair[]) => {
    const name = new Map(some.flatMap(({ between }) => between).map((c) => [c, claims.indexOf(c)]))
    for (let moved = true; moved; ) {
      moved = false
      for (const { between } of some) {
        const least = Math.min(...between.map((c) => name.get(c)!))
        for (const c of between) if (name.get(c) !== least) moved = Boolean(name.set(c, least))
      }
    }
    const groups = Map.groupBy(name, ([, first]) => first)
    return [...groups.keys()]
      .sort((a, b) => a - b)
      .map((first) => ({
        claims: new Set(groups.get(first)!.map(([c]) => c)),
        kinds: new Set(some.filter(({ between }) => name.get(between[0]!) === first).map(({ how }) => how)),
      }))
  }
  const groups = together(pairs.filter((pair) => !isOfNone(pair)))
  const lone = pairs.filter(isOfNone).filter(({ between, how }) => {
    const [none, some] = between.toSorted((a, b) => Number(ofNone(b)) - Number(ofNone(a)))
    const group = groups.find((g) => g.claims.has(some!))
    group?.claims.add(none!)
    group?.kinds.add(how)
    return !group
  })
  return [...groups, ...together(lone)].map(({ claims: members, kinds }) => ({
    kind: STRENGTH.find((kind) => kinds.has(kind)),
    claims: [...members].map(({ id }) => id).sort(),
  }))
}

it('the quarrels among counts are those that looking at every pair finds, in the same order', () => {
  fc.assert(
    fc.property(told, ({ claims: drawn, origin }) => {
      const e: Evidence = {
        ...evidenceOf(REPORTS, drawn, { origins: [], edges: [] } as never),
        origin,
        when: '2021-03-04',
        where: { lat: 12.5, lon: 33.1, radiusKm: 2 },
      }
      const claims = inOrder(e, drawn)
      const people = peopleOf(claims, e.when)
      const clash = (a: Claim, b: Claim) => clashOf(e, [a, b], people)
      const found = quarrelsOf({ e, claims, people, clash }).map(({ kind, claims: members }) => ({
        kind,
        claims: members.map(({ id }) => id).sort(),
      }))
      assert.deepEqual(found, plainly(claims, clash))
    }),
    { numRuns: 2000 },
  )
})
