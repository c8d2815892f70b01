import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { PassThrough } from 'node:stream'
import type { TestContext } from 'node:test'
import type { Command, Options } from '../../src/cli/commands/define.ts'
import type { Terminal } from '../../src/cli/terminal.ts'

const BIN = resolve(import.meta.dirname, '../../bin/stemma.js')

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the command as a person does, as a process, and gives what it printed and its exit code; with `head` its reader goes after the first words. */
export function stemma(
  args: readonly string[],
  { input = '', cwd, env = {}, head = false }: { input?: string | Uint8Array; cwd?: string; env?: NodeJS.ProcessEnv; head?: boolean } = {},
): Promise<Ran> {
  return new Promise((done, failed) => {
    const { DATABASE_URL: _, ...clean } = process.env
    const child = spawn(process.execPath, [BIN, ...args], { cwd, env: { ...clean, ...env } })
    let [out, err] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
    if (head) child.stdout.once('data', () => child.stdout.destroy())
    child.on('error', failed)
    child.on('close', (code) => done({ code, out, err }))
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })
}

/** A folder with these files, gone when the test ends. */
export function folder(t: TestContext, files: Readonly<Record<string, string | Uint8Array>>): string {
  const path = mkdtempSync(join(tmpdir(), 'stemma-'))
  t.after(() => rmSync(path, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content)
  return path
}

export const lines = (text: string): readonly unknown[] =>
  text
    .split('\n')
    .filter((line) => line)
    .map((line) => JSON.parse(line) as unknown)

/** Runs a command in this process, on a terminal that keeps what is written. */
export async function run(command: Command, paths: readonly string[], options: Options) {
  const [out, err] = [new PassThrough(), new PassThrough()]
  const io = { in: new PassThrough(), out, err, env: { USER: 'anna' }, cwd: process.cwd() } as unknown as Terminal
  const texts = [out, err].map(async (stream) => (await stream.setEncoding('utf8').toArray()).join(''))
  const code = await command.run(io, paths, options)
  out.end()
  err.end()
  const [said, told] = await Promise.all(texts)
  return { code, out: said!, err: told! }
}
