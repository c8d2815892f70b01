import assert from 'node:assert/strict'
import { test } from 'node:test'
import { quotations } from '../../src/text/quotations.ts'

const table: readonly (readonly [string, string, readonly string[]])[] = [
  ['curly', 'He said “we ran” and “hid”.', ['we ran', 'hid']],
  ['straight', 'He said "we ran" and "hid".', ['we ran', 'hid']],
  ['single curly', 'He said ‘we ran’ and left the army’s car.', ['we ran']],
  ['single straight', "He said 'we ran' and left the army's car.", ['we ran']],
  ['an apostrophe alone', "The soldiers' bodies weren't found.", []],
  ['guillemets', 'He said «we ran».', ['we ran']],
  ['nested', '“He told me ‘run’ and I ran,” she said.', ['He told me ‘run’ and I ran,', 'run']],
  ['nested in straight marks', '"He told me \'run\' and I ran," she said.', ["He told me 'run' and I ran,", 'run']],
  ['closed by an opening mark', 'It was “a cold war“, he said.', ['a cold war']],
  ['over paragraphs that each open', '“One.\n\n“Two.”\n\nThree.', ['One.\n\n“Two.']],
  ['straight over paragraphs', '"One.\n\n"Two."\n\nThree.', ['One.\n\n"Two.']],
  ['never closed', '“One.\n\nTwo. He said “three”.', ['three']],
  ['never opened', 'One.” Two “three”.', ['three']],
  ['opened twice', '“One “two” three', ['two']],
  ['inches and the like', 'A 5" gun and "two" more.', ['two']],
]

for (const [name, text, expected] of table) {
  test(name, () =>
    assert.deepEqual(
      quotations(text).map(({ start, end }) => text.slice(start, end)),
      expected,
    ),
  )
}
