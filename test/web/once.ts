import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sha256 } from '../../src/model/ids.ts'

export const ROOT = resolve(import.meta.dirname, '../..')

/** Where something that is made once for the tests of this folder and this user is kept. */
export const kept = (name: string): string => join(tmpdir(), `stemma-${name}-${sha256(`${ROOT} ${process.getuid?.()}`).slice(0, 12)}`)

/** Does something while no other process of these tests does it, however long it takes. */
export async function alone<T>(name: string, act: () => Promise<T>): Promise<T> {
  const lock = `${kept(name)}.pid`
  while (!locked(lock)) await sleep(100)
  try {
    return await act()
  } finally {
    rmSync(lock, { force: true })
  }
}

function locked(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    if (isAbandoned(lock)) rmSync(lock, { force: true })
    return false
  }
}

/** Whether the process that holds the lock is gone; one that has just made it may not have written its number yet. */
function isAbandoned(lock: string): boolean {
  try {
    const pid = Number(readFileSync(lock, 'utf8'))
    if (pid > 0) process.kill(pid, 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}

/** What tells some files and folders from any other state of them: their names, lengths and times, but for folders that are not looked into. */
export function stateOf(paths: readonly string[], but: readonly string[] = []): string {
  const shut = but.map((path) => join(ROOT, path))
  const files = paths.flatMap((path) => filesIn(join(ROOT, path), shut)).sort()
  return sha256(files.flatMap((file) => [file, statSync(file).size, statSync(file).mtimeMs]).join('\n'))
}

const filesIn = (path: string, shut: readonly string[]): readonly string[] =>
  shut.includes(path) ? [] : statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => filesIn(join(path, name), shut)) : [path]
