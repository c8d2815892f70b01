import { strToU8, zipSync } from 'fflate'
import { issue } from '../model/issue.ts'
import type { Broken } from './bytes/gunzip.ts'
import { unzip } from './bytes/unzip.ts'
import type { Context, Format, Found, Head, Input } from './define.ts'
import { told } from './markup/faults.ts'

export const isZip = ({ bytes }: Head): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4

const FILE = Uint8Array.of(0x50, 0x4b, 3, 4)

/** The names of the files with which an archive begins, as far as its first bytes tell. */
export function firstNames({ bytes }: Head): string[] {
  const names: string[] = []
  const head = Buffer.from(bytes)
  for (let at = 0; at >= 0 && at + 30 < head.length; ) {
    if (head.indexOf(FILE, at) !== at) break
    const [name, extra, size] = [head.readUInt16LE(at + 26), head.readUInt16LE(at + 28), head.readUInt32LE(at + 18)]
    names.push(head.toString('latin1', at + 30, at + 30 + name))
    const end = at + 30 + name + extra + size
    at = head.readUInt16LE(at + 6) & 8 && !size ? head.indexOf(FILE, end) : end
  }
  return names
}

/** What saved pages and electronic books (EPUB) are made of beside their words. */
const PARTS = /\.(?:css|m?js|map|woff2?|[ot]tf|eot|ico|opf|ncx)$|(?:^|\/)META-INF\/container\.xml$/i

/** A ZIP archive of documents, each read by its own format as the archive comes. Nothing is written anywhere. */
export const zip: Format = {
  name: 'zip',
  says: 'A ZIP archive of documents, each read by its own format; nothing is unpacked to disk.',
  extensions: ['.zip'],
  media: ['application/zip'],
  sniff: isZip,
  read,
  examples: [
    {
      path: 'a.zip',
      bytes: () =>
        zipSync({
          'one.txt': strToU8('One died on Sunday.'),
          '../../etc/two.txt': strToU8('Two died.'),
          'in/three.jsonl': [strToU8('{"text":"Three."}'), { level: 0 }],
        }),
      gives: [
        { text: 'One died on Sunday.', place: 'a.zip!one.txt' },
        { text: 'Three.', place: 'a.zip!in/three.jsonl:1' },
      ],
      issues: ['unsafe-name'],
    },
  ],
}

async function* read({ path, bytes }: Input, { limits, inner }: Context): AsyncGenerator<Found> {
  const wrong: Broken[] = []
  const unsafe: string[] = []
  let parts = 0
  const wanted = (name: string) => {
    if (isUnsafe(name)) unsafe.push(name)
    const isPart = PARTS.test(name)
    if (isPart) parts++
    return !name.endsWith('/') && !isUnsafe(name) && !isPart && !/(?:^|\/)(?:\.|__MACOSX\/|mimetype$)/.test(name)
  }
  for await (const entry of unzip(bytes, { wanted, limits, broken: (what) => wrong.push(what) })) {
    yield* inner({ path: `${path}!${entry.name}`, bytes: entry.bytes })
  }
  for (const name of unsafe)
    yield {
      issue: issue(
        'unsafe-name',
        'A name in the archive points outside of it; the file was left out. Do not unpack this archive.',
        `${path}!${name}`,
      ),
    }
  if (parts) {
    const message = `Files that are parts of pages and books and no documents (styles, scripts, fonts, lists) were passed over: ${parts}. Nothing need be done.`
    yield { issue: issue('passed-over', message, path) }
  }
  for (const what of wrong) yield { issue: told(what, path) }
}

/** A name that would leave the folder it is unpacked in. */
export const isUnsafe = (name: string): boolean => /^(?:[/\\]|[a-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)|\0/i.test(name)
