import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { extract } from '../../src/extract/extract.ts'
import type { Claim } from '../../src/model/claim.ts'
import { holds } from '../../src/model/span.ts'
import { fairCopy } from '../../src/text/fair-copy.ts'
import { report } from '../made.ts'
import { PLAIN } from './plain.ts'
import { QUOTED, VARIANTS } from './variants.ts'

type Vary = (text: string) => string

const copied = (title: string, body: string) => fairCopy(`${title}\n\n${body}`, title.length + 2)
const read = ({ title, outlet, body }: (typeof PLAIN)[number], vary: Vary = (text) => text) => {
  const told = report(vary(body), { title: vary(title), outlet })
  return { told, claims: extract(told, { explain: true }).claims }
}

/** All of a claim but where its words stand. */
function saying(claim: Claim, all: readonly Claim[]) {
  const { id, report, quote, attribution, of, repeats, why, ...rest } = claim
  const nth = (link: string | null) => all.findIndex((one) => one.id === link)
  return { ...rest, of: nth(of), repeats: nth(repeats), on: attribution.map(({ name, named }) => ({ name, named })) }
}
const sayings = (claims: readonly Claim[]) => claims.map((claim) => saying(claim, claims))

const INVISIBLE = ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u200e']
const WIDE: readonly Vary[] = [0xff10, 0x660, 0x6f0, 0x966].map(
  (zero) => (text) => text.replace(/\d/g, (digit) => String.fromCharCode(zero + +digit)),
)
const bare = (text: string): string => text.replace(/[\u00ad\u200b-\u200e\u2060\ufeff]/g, '')

describe('the fair copy of a text', () => {
  it('is the text itself where there is nothing unusual in it', () => {
    for (const { title, body } of PLAIN) assert.equal(copied(title, body).text, `${title}\n\n${body}`)
  })

  for (const [name, vary] of Object.entries(VARIANTS))
    it(`is the plain text again: ${name}`, () => {
      for (const { title, body } of PLAIN) {
        const copy = copied(vary(title), vary(body))
        assert.equal(copy.text.trim(), `${title}\n\n${body}`)
        assert.equal(copy.text.slice(copy.body).trim(), body)
      }
    })

  const curly = QUOTED['curly quotes']!
  for (const [name, vary] of Object.entries(QUOTED))
    it(`has curly marks of quotation: ${name}`, () => {
      for (const { title, body } of PLAIN) {
        const single = /^single/.test(name)
        const words = (text: string) => (single ? text.replace(/[“”]/g, (mark) => (mark === '“' ? '‘' : '’')) : text)
        assert.equal(copied(title, vary(body)).text, words(`${title}\n\n${curly(body)}`))
      }
    })

  it('keeps what only looks alike', () => {
    for (const text of [
      'On May 1 200 people were killed.',
      'On Flight 17 298 people died.',
      'Wounded: 12 300 45',
      'Between 2014 and 2015 200 people were killed.',
      'He spoke at 12’s gate.\n\nThe dead:\n- Amra Sefu, 12\n- Toma Ilic, 300',
      'It cost 5′ and 6 km² — no more…',
    ])
      assert.equal(fairCopy(text, 0).text, text.replace('5′', '5′'))
  })

  it('mends words cut at the end of a line, and keeps their own hyphens', () => {
    const text =
      'The Arab-\nled mili-\ntia, which is army-\nbacked, killed two sol-\ndiers of the peace-\nkeeping force at the check-\npoint on the road to the town.'
    const told =
      'The Arab-led militia, which is army-backed, killed two soldiers of the peacekeeping force at the checkpoint on the road to the town.'
    assert.equal(fairCopy(text, 0).text, told)
  })

  it('has no soft hyphen but where a line cuts a word', () => {
    const text = 'Ten soldiers were killed.\u00ad\n\u00ad\nA spokes\u00ad\nman spoke of nine\u00ad\n\nThe army'
    assert.equal(fairCopy(text, 0).text, 'Ten soldiers were killed.\n\nA spokesman spoke of nine\n\nThe army')
  })

  it('leaves lists and headings on lines of their own', () => {
    const text = 'The dead:\nAmra Sefu, 12\nToma Ilic, 30\n\n1. Two soldiers\n2. A nurse'
    assert.equal(fairCopy(text, 0).text, text)
  })

  it('tells the way back to every stretch of the text', () => {
    const text = 'Ten\u200b ki\u00adl\u00adled, \uff11\uff12 of\ufb01cers  hurt at Me\u0301dina.'
    const copy = fairCopy(text, 0)
    assert.equal(copy.text, 'Ten killed, 12 officers hurt at Médina.')
    const own = (words: string): string => {
      const { start, end } = copy.own(copy.text.indexOf(words), copy.text.indexOf(words) + words.length)
      return text.slice(start, end)
    }
    assert.deepEqual(['Ten', 'killed', '12 officers', 'hurt', 'Médina'].map(own), [
      'Ten',
      'ki\u00adl\u00adled',
      '\uff11\uff12 of\ufb01cers',
      'hurt',
      'Me\u0301dina',
    ])
  })
})

describe('the claims of a text', () => {
  it('are the same whatever invisible characters stand in it and whatever digits it has, but for the characters of their spans', () => {
    const marks = fc.array(fc.tuple(fc.nat(4000), fc.constantFrom(...INVISIBLE)), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(fc.constantFrom(...PLAIN), marks, fc.constantFrom(...WIDE), (plain, places, wide) => {
        const strewn: Vary = (text) =>
          places.reduce((all, [at, mark]) => all.slice(0, at % all.length) + mark + all.slice(at % all.length), wide(text))
        const [was, is] = [read(plain), read(plain, strewn)]
        assert.deepEqual(sayings(is.claims), sayings(was.claims))
        for (const [i, claim] of is.claims.entries()) {
          const spans = [claim.quote, ...claim.attribution.flatMap((a) => [a.source, a.cue]), ...claim.why!.flatMap((r) => r.on)]
          for (const span of spans) assert.ok(span === null || holds(is.told.text, span))
          assert.equal(bare(claim.quote.exact), wide(was.claims[i]!.quote.exact))
        }
      }),
      { numRuns: 30 },
    )
  })

  it('are the same in wrapped lines, with double spaces, with bullets, and with words cut at the ends of lines', () => {
    const names = [
      'lines of 72',
      'double spaces',
      'bulleted paragraphs',
      'lines of 64, words hyphenated',
      'thousands parted by a thin space',
    ]
    for (const [i, name] of names.entries())
      for (const plain of [PLAIN[i]!, PLAIN[i + 6]!]) {
        const is = read(plain, VARIANTS[name]!)
        assert.deepEqual(sayings(is.claims), sayings(read(plain).claims), name)
        for (const { quote } of is.claims) assert.ok(holds(is.told.text, quote))
      }
  })

  it('are told as many in nothing but capitals', () => {
    const tolls = (claims: readonly Claim[]) =>
      claims.flatMap(({ casualty, scope }) => (casualty ? [[casualty.outcome, casualty.number.min, casualty.number.max, scope]] : []))
    for (const plain of PLAIN) assert.deepEqual(tolls(read(plain, (text) => text.toUpperCase()).claims), tolls(read(plain).claims))
  })
})
