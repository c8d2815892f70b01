import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { test } from 'node:test'
import { stream } from '../../src/formats/bytes/whole.ts'
import type { Example, Found, Input } from '../../src/formats/define.ts'
import { LIMITS } from '../../src/formats/define.ts'
import { formatOf, formats } from '../../src/formats/index.ts'

async function* inner(input: Input): AsyncGenerator<Found> {
  const bytes: Uint8Array[] = []
  for await (const piece of input.bytes) bytes.push(piece)
  const whole = Buffer.concat(bytes)
  yield* formatOf(whole.subarray(0, 4096), input)!.read({ ...input, bytes: stream(whole) }, { limits: LIMITS, columns: null, inner })
}

const bytesOf = ({ bytes }: Example): Uint8Array => (typeof bytes === 'string' ? Buffer.from(bytes) : bytes())

test('every file of the folder is a line of the list', () => {
  const files = readdirSync(new URL('../../src/formats', import.meta.url)).filter((name) => name.endsWith('.ts'))
  const entries = files.map((name) => name.replace('.ts', '')).filter((name) => name !== 'define' && name !== 'index')
  assert.deepEqual(formats.map(({ name }) => name).sort(), entries.sort())
})

for (const format of formats) {
  test(`${format.name}: its examples read as they say`, async () => {
    assert.ok(format.examples.length > 0)
    for (const example of format.examples) {
      const bytes = bytesOf(example)
      assert.equal(formatOf(bytes.subarray(0, 4096), example)?.name, format.name, example.path)
      const found: Found[] = []
      for await (const one of format.read({ path: example.path, bytes: stream(bytes) }, { limits: LIMITS, columns: null, inner }))
        found.push(one)
      const raws = found.flatMap((one) => ('raw' in one ? [one.raw] : []))
      const picked = raws.map((raw, i) =>
        Object.fromEntries(Object.keys(example.gives[i] ?? {}).map((key) => [key, raw[key as keyof typeof raw]])),
      )
      assert.deepEqual(picked, example.gives, example.path)
      assert.deepEqual(
        found.flatMap((one) => ('issue' in one ? [one.issue.code] : [])),
        example.issues ?? [],
        example.path,
      )
    }
  })
}
