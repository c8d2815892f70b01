import { createReadStream } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Input } from '../formats/define.ts'

/** Each path as a stream that opens when it is read: a file, every file under a folder in sorted order, or `-` for standard input. */
export async function* inputs(paths: readonly string[], stdin: AsyncIterable<Buffer | string>): AsyncGenerator<Input> {
  for (const path of paths) yield* path === '-' ? [{ path, bytes: bytesOf(stdin) }] : files(path)
}

/** What browsers put behind a saved page's name for the folder of its scripts and pictures, in the languages that they are installed in. */
const PARTS =
  /[-_. ](?:files|file|Dateien|fichiers|archivos|arquivos|ficheiros|bestanden|filer|tiedostot|pliki|soubory|datoteke|fajlovi|fitxers|dosyalar|elemei|fișiere|файлы|ملفات)$/iu

/**
 * A path that is not there is given all the same, so that reading it tells of it. In folders, names that begin with a dot, the parts
 * of a saved page (`NAME_files` beside `NAME.html`), a ledger's own Postgres and folders that a link leads back into are passed over,
 * and what is no file (a pipe, a socket) is told of and not waited for.
 */
async function* files(path: string, within: readonly string[] = []): AsyncGenerator<Input> {
  const kind = await stat(path).catch(() => null)
  if (!kind?.isDirectory()) {
    const odd = within.length > 0 && kind !== null && !kind.isFile()
    yield {
      path,
      bytes: odd ? failing(new Error('it is a pipe, a socket or a device')) : createReadStream(path, { highWaterMark: 256 * 1024 }),
    }
    return
  }
  const names = await readdir(path).catch((error: Error) => error)
  if (names instanceof Error) {
    yield { path, bytes: failing(names) }
    return
  }
  const here = await realpath(path)
  if (within.includes(here) || names.includes('PG_VERSION')) return
  const pages = new Set(names.flatMap((name) => /^(.+)\.x?html?$/i.exec(name)?.[1] ?? []))
  for (const name of names.sort()) if (!name.startsWith('.') && !isPartOf(pages, name)) yield* files(join(path, name), [...within, here])
}

const isPartOf = (pages: ReadonlySet<string>, name: string): boolean => PARTS.test(name) && pages.has(name.replace(PARTS, ''))

/** A stream that fails when it is read. */
const failing = (error: Error): AsyncIterable<Uint8Array> => ({ [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(error) }) })

async function* bytesOf(stdin: AsyncIterable<Buffer | string>): AsyncGenerator<Uint8Array> {
  for await (const piece of stdin) yield typeof piece === 'string' ? Buffer.from(piece) : piece
}
