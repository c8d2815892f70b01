import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Expected } from '../../src/claims/define.ts'
import { claimKinds } from '../../src/claims/index.ts'
import { extract } from '../../src/extract/extract.ts'
import type { Claim, Kind } from '../../src/model/claim.ts'
import type { Report } from '../../src/model/report.ts'
import { holds } from '../../src/model/span.ts'

const report = (text: string): Report => ({
  ...{ kind: 'report', id: 'report-example', title: '', outlet: 'Example', published: '2020-06-10', url: null },
  ...{ lang: 'en', text, body: 0, sha256: '' },
})

function read(text: string, kind: Kind): Claim[] {
  const { claims } = extract(report(text), { explain: true })
  for (const claim of claims) {
    assert.ok(holds(text, claim.quote), 'a quote slices to its words')
    for (const { on } of claim.why ?? []) for (const span of on) assert.ok(holds(text, span), 'a reason slices to its words')
  }
  assert.equal(new Set(claims.map((c) => c.id)).size, claims.length)
  return claims.filter((c) => c.kind === kind)
}

const overlaps = (text: string, claim: Claim, quote: string): boolean => {
  const at = text.indexOf(quote)
  return at >= 0 && claim.quote.start < at + quote.length && claim.quote.end > at
}

function fits(text: string, claim: Claim, { quote, casualty, ...rest }: Expected): boolean {
  const same = Object.entries(rest).every(([key, value]) => claim[key as keyof Claim] === value)
  const fields = Object.entries(casualty ?? {}).every(([key, value]) => agrees(claim.casualty?.[key as keyof typeof casualty], value))
  return same && fields && overlaps(text, claim, quote)
}

const agrees = (made: unknown, due: unknown): boolean => {
  if (due === null || typeof due !== 'object') return made === due
  return (
    made !== null &&
    typeof made === 'object' &&
    Object.entries(due).every(([key, value]) => agrees((made as Record<string, unknown>)[key], value))
  )
}

describe('kinds of claim', () => {
  it('have names of their own', () => assert.equal(new Set(claimKinds.map((k) => k.kind)).size, claimKinds.length))

  for (const { kind, says, examples } of claimKinds)
    describe(kind, () => {
      it('says what it is', () => assert.ok(says.length > 20))
      it('gives examples', () => assert.ok(examples.length > 0))
      for (const { text, claims } of examples)
        it(text, () => {
          const made = read(text, kind)
          const told = JSON.stringify(
            made.map(({ quote, polarity, scope, casualty }) => ({ quote: quote.exact, polarity, scope, casualty })),
          )
          for (const due of claims)
            assert.ok(
              made.some((claim) => fits(text, claim, due)),
              `${JSON.stringify(due)} is not among ${told}`,
            )
          if (!claims.length) assert.equal(made.length, 0, told)
        })
    })
})
