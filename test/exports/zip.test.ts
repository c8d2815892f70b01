import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { WIDE, zipped } from '../../src/exports/packed/zip.ts'

const FILES = { 'a.txt': 'shells hit the market. '.repeat(5000), 'data/b.json': '{}', 'data/Șirnak.csv': '', 'c.txt': 'é' }

async function packed(wide: number): Promise<Buffer> {
  async function* content(text: string) {
    for (let at = 0; at < text.length; at += 1000) yield Buffer.from(text.slice(at, at + 1000))
  }
  async function* files() {
    for (const [path, text] of Object.entries(FILES)) yield { path, content: content(text) }
  }
  return Buffer.concat(await Array.fromAsync(zipped(files(), wide)))
}

/** Readers that are not ours, as far as they are on the machine: each ends with 0 where the archive is whole. */
const READERS = [
  ['unzip', '-tq'],
  ['python3', '-c', 'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(z.namelist()); sys.exit(z.testzip() is not None)'],
] as const

for (const [what, wide] of [
  ['a ZIP', WIDE],
  ['ZIP64, where a part or the whole is too large for 32 bits', 1000],
  ['ZIP64 in each of its records', 0],
] as const)
  test(`${what} is read by others`, async (t) => {
    const bytes = await packed(wide)
    const read = Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)])
    assert.deepEqual(Object.fromEntries(read), FILES)
    assert.deepEqual(await packed(wide), bytes, 'the same content gives the same bytes')
    assert.equal(bytes.includes(Uint8Array.of(0x50, 0x4b, 6, 6)), wide < WIDE)
    const folder = mkdtempSync(join(tmpdir(), 'stemma-zip-'))
    t.after(() => rmSync(folder, { recursive: true, force: true }))
    const path = join(folder, 'a.zip')
    writeFileSync(path, bytes)
    for (const [program, ...options] of READERS) {
      const env = { ...process.env, LC_ALL: 'C.UTF-8' }
      const { status, error, stdout, stderr } = spawnSync(program, [...options, path], { encoding: 'utf8', env })
      if (error === undefined) assert.equal(status, 0, `${program}: ${stdout}${stderr}`)
    }
  })
