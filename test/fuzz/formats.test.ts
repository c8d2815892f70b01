import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { formats } from '../../src/formats/index.ts'
import { gather, input } from '../ingest/gather.ts'

/** One wound to a file: bytes overwritten, a stretch cut out, doubled or put in, or the end cut off. */
const wound = fc.record({
  how: fc.constantFrom('overwrite', 'cut', 'double', 'insert', 'end'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  size: fc.integer({ min: 1, max: 200 }),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 12 }),
})

function wounded(file: Uint8Array, { how, at, size, bytes }: { how: string; at: number; size: number; bytes: Uint8Array }): Uint8Array {
  const from = Math.floor(at * file.length)
  const [before, within, after] = [file.subarray(0, from), file.subarray(from, from + size), file.subarray(from + size)]
  if (how === 'end') return before
  if (how === 'cut') return Buffer.concat([before, after])
  if (how === 'double') return Buffer.concat([before, within, within, after])
  if (how === 'insert') return Buffer.concat([before, bytes, within, after])
  return Buffer.concat([before, bytes, file.subarray(Math.min(file.length, from + bytes.length))])
}

const LIMITS = { file: 1 << 20, record: 1 << 18, text: 1 << 18 }

for (const { name, examples } of formats) {
  test(`${name}: wounded files end in reports or issues`, () =>
    fc.assert(
      fc.asyncProperty(fc.constantFrom(...examples), fc.array(wound, { minLength: 1, maxLength: 3 }), async ({ path, bytes }, wounds) => {
        const whole: Uint8Array = typeof bytes === 'string' ? Buffer.from(bytes) : bytes()
        const { taken, issues } = await gather([input(path, wounds.reduce(wounded, whole))], { limits: LIMITS })
        assert.ok(taken.length + issues.length > 0, 'nothing is dropped in silence')
        for (const { report, claims } of taken) {
          assert.ok(report.text.isWellFormed())
          assert.ok(!/[\0\r]/.test(report.text))
          assert.equal(report.text.slice(0, report.body), report.title ? `${report.title}\n\n` : '')
          for (const { quote } of claims) assert.equal(report.text.slice(quote.start, quote.end), quote.exact)
        }
        for (const { message, place } of issues) assert.ok(message && place?.startsWith(path.replace(/\.gz$/, '')))
      }),
      { numRuns: 80, seed: 20180207 },
    ))
}

test('any bytes under any name end in reports or issues', () =>
  fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 400 }),
      fc.constantFrom(...formats.flatMap(({ extensions }) => extensions)),
      async (bytes, extension) => {
        const { taken, issues } = await gather([input(`a${extension}`, bytes)], { limits: LIMITS })
        assert.ok(taken.length + issues.length > 0)
      },
    ),
    { numRuns: 300, seed: 20180207 },
  ))
