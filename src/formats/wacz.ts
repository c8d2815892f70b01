import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { type Issue, issue, said } from '../model/issue.ts'
import type { Broken } from './bytes/gunzip.ts'
import { unzip } from './bytes/unzip.ts'
import { whole } from './bytes/whole.ts'
import type { Context, Format, Found, Input } from './define.ts'
import { told } from './markup/faults.ts'
import { isThing } from './markup/rows.ts'
import { warc } from './warc.ts'
import { isZip } from './zip.ts'

const ARCHIVE = /^archive\/.+\.warc(?:\.gz)?$/
const PACKAGE = 'datapackage.json'

/** WACZ 1.x: a ZIP of web archives with a list of hashes, which are checked. */
export const wacz: Format = {
  name: 'wacz',
  says: 'Web archive collections (WACZ): the WARC files within, checked against the hashes of the data package.',
  extensions: ['.wacz'],
  media: ['application/wacz'],
  sniff: (head, path) =>
    isZip(head) &&
    (/\.wacz$/i.test(path) ||
      /^[\s\S]{30}(?:archive\/[^\0]+\.warc|datapackage\.json|pages\/pages\.jsonl)/.test(Buffer.from(head.bytes).toString('latin1'))),
  read,
  examples: [
    {
      path: 'kept.wacz',
      bytes: () => {
        const packed = gzipSync(warc.examples[0]!.bytes as string)
        const resources = [{ name: 'data.warc.gz', path: 'archive/data.warc.gz', hash: 'sha256:00', bytes: packed.length }]
        return zipSync({
          'archive/data.warc.gz': [packed, { level: 0 }],
          [PACKAGE]: strToU8(JSON.stringify({ profile: 'data-package', resources })),
        })
      },
      gives: [{ text: 'Two people died on Sunday.', url: 'https://river.example/1' }, { text: 'Three died.' }],
      issues: ['passed-over', 'hash-differs'],
    },
  ],
}

async function* read({ path, bytes }: Input, { limits, inner }: Context): AsyncGenerator<Found> {
  const wrong: Broken[] = []
  const sums = new Map<string, string>()
  let list: Uint8Array | null = null
  const wanted = (name: string) => ARCHIVE.test(name) || name === PACKAGE
  for await (const { name, bytes: content } of unzip(bytes, { wanted, limits, broken: (what) => wrong.push(what) })) {
    if (name === PACKAGE) list = await whole(content, limits.record)
    else {
      const hash = createHash('sha256')
      yield* inner({ path: `${path}!${name}`, bytes: hashed(content, (piece) => hash.update(piece)) })
      sums.set(name, `sha256:${hash.digest('hex')}`)
    }
  }
  for (const what of wrong) yield { issue: told(what, path) }
  if (wrong.every(({ code }) => code === 'broken-archive')) for (const differing of compared(list, sums, path)) yield { issue: differing }
}

async function* hashed(stream: AsyncIterable<Uint8Array>, add: (piece: Uint8Array) => void): AsyncGenerator<Uint8Array> {
  for await (const piece of stream) {
    add(piece)
    yield piece
  }
}

/** What the data package's list says of the archives and is not so. */
function compared(list: Uint8Array | null, sums: ReadonlyMap<string, string>, path: string): Issue[] {
  const given = listed(list)
  if (!given)
    return [
      issue('no-hashes', 'The collection has no list of hashes that can be read; nothing was checked. Get the collection again.', path),
    ]
  const missing = [...given.keys()].filter((name) => ARCHIVE.test(name) && !sums.has(name))
  const absent = missing.map((name) =>
    issue('missing', 'The collection lists this archive and does not hold it. Get the collection again.', `${path}!${name}`),
  )
  const differing = [...sums].flatMap(([name, sum]) =>
    given.get(name) === sum
      ? []
      : [
          issue(
            'hash-differs',
            said`The archive is not the one that the collection lists (${given.get(name) ?? 'no hash'}). It was read; do not rely on it.`,
            `${path}!${name}`,
          ),
        ],
  )
  return [...differing, ...absent]
}

function listed(list: Uint8Array | null): Map<string, string> | null {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(list ?? []).toString('utf8'))
    const resources = isThing(parsed) && Array.isArray(parsed.resources) ? parsed.resources.filter(isThing) : []
    return new Map(resources.map(({ path, hash }) => [String(path), String(hash)]))
  } catch {
    return null
  }
}
