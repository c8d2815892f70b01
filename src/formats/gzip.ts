import { gzipSync } from 'node:zlib'
import { issue } from '../model/issue.ts'
import { type Broken, gunzip } from './bytes/gunzip.ts'
import type { Context, Format, Found, Input } from './define.ts'
import { told } from './markup/faults.ts'

/** Anything packed with gzip, read as what is in it. */
export const gzip: Format = {
  name: 'gzip',
  says: 'Any of the other formats packed with gzip, read as it is unpacked.',
  extensions: ['.gz'],
  media: ['application/gzip', 'application/x-gzip'],
  sniff: ({ bytes }) => bytes[0] === 0x1f && bytes[1] === 0x8b,
  read,
  examples: [
    {
      path: 'a.jsonl.gz',
      bytes: () => Buffer.concat([gzipSync('{"text":"One."}\n'), gzipSync('{"text":"Two."}\n')]),
      gives: [
        { text: 'One.', place: 'a.jsonl:1' },
        { text: 'Two.', place: 'a.jsonl:2' },
      ],
    },
    {
      path: 'cut.txt.gz',
      bytes: () => gzipSync('Two people died in the square. '.repeat(99)).subarray(0, -20),
      gives: [{ place: 'cut.txt' }],
      issues: ['truncated'],
    },
    { path: 'torn.gz', bytes: () => Uint8Array.of(0x1f, 0x8b, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9), gives: [], issues: ['broken-archive'] },
  ],
}

async function* read({ path, bytes }: Input, { limits, inner }: Context): AsyncGenerator<Found> {
  const wrong: Broken[] = []
  let given = false
  const unpacked = gunzip(bytes, limits, (what) => wrong.push(what))
  const first = await unpacked.next()
  if (!first.done) {
    given = true
    yield* inner({ path: path.replace(/\.gz$/i, ''), bytes: after(first.value, unpacked) })
  }
  for (const what of wrong) yield { issue: told(what, path) }
  if (!given && !wrong.length) yield { issue: issue('empty', 'There is nothing in the archive. Nothing was read.', path) }
}

async function* after(first: Uint8Array, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first
  yield* rest
}
