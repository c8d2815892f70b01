import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { finder } from '../../src/exports/protection/finder.ts'

/** The same said as one expression, which tries every name at every letter. */
function plainly(names: readonly string[], words: string, instead: string): string {
  const pattern = (name: string) => {
    const parts = name
      .trim()
      .split(/\s+/)
      .map((part) => RegExp.escape(part))
    return parts.length > 1 ? `(?i:${parts.join('\\s+')})` : `${parts[0]}|${RegExp.escape(name.trim().toUpperCase())}`
  }
  const list = names.toSorted((a, b) => b.length - a.length).map(pattern)
  return words.replace(new RegExp(`(?<![\\p{L}\\p{N}])(?:${list.join('|')})(?![\\p{L}\\p{N}])`, 'gu'), instead)
}

const LETTERS = ['a', 'A', 'b', 'B', 'é', 'É', 'ж', 'Ж', 'σ', 'ς', '𞤀', '𞤢', '7', '-', '’', '.', ' ', ' ', '\n']
const words = (least: number, most: number) =>
  fc.array(fc.constantFrom(...LETTERS), { minLength: least, maxLength: most }).map((letters) => letters.join(''))
const name = words(1, 6).filter((one) => one.trim() !== '')

test('names are found as one expression over all of them finds them', () =>
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 5 }), words(0, 30), (names, text) => {
      const spaced = names.map((one) => one.trim().replace(/\s+/g, ' '))
      assert.equal(finder(spaced)!(text, '#'), plainly(spaced, text, '#'), JSON.stringify({ spaced, text }))
    }),
    { numRuns: 3000 },
  ))

test('how many names there are does not change what a text costs', () => {
  let steps = 0
  const text = new Proxy(new String('Mira Talen and her sister were killed when shells hit the market, police said.'.repeat(20)), {
    get(target, key) {
      if (key === 'codePointAt') steps += 1
      const value = Reflect.get(target, key) as unknown
      return typeof value === 'function' ? value.bind(target) : value
    },
  }) as unknown as string
  const cost = (n: number) => {
    steps = 0
    finder(Array.from({ length: n }, (_, i) => `Kin${i.toString(36)} Odo${(i * 7919).toString(36)}`))!(text, '#')
    return steps
  }
  assert.equal(cost(20_000), cost(200))
})

test('a name in another case, over a line’s end, within a longer word, and none', () => {
  const without = finder(['Mira Talen', 'Mira', 'Ode'])!
  assert.equal(without('MIRA\n TALEN, Mira, MIRA and mira of Oder', '#'), '#, #, # and mira of Oder')
  assert.equal(finder(['𞤀', '.B'])!('𞤀.B', '#'), '#.B')
  assert.equal(finder([]), null)
})
