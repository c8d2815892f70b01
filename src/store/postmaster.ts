import { readFileSync, readlinkSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** The process id of the live server of a data folder; null where there is none, whatever its pid file says. */
export function postmaster(data: string): number | null {
  const pid = pidInFile(data)
  return pid !== null && isServer(pid, data) ? pid : null
}

/** Removes a pid file that speaks of a process that is gone or is another program now (ids come round again in containers). */
export function removeStalePid(data: string): void {
  const pid = pidInFile(data)
  if (pid !== null && !isServer(pid, data)) rmSync(join(data, 'postmaster.pid'), { force: true })
}

function pidInFile(data: string): number | null {
  try {
    const pid = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0])
    return Number.isInteger(pid) && pid > 0 ? pid : null
  } catch {
    return null
  }
}

/** A postmaster works in its data folder: Linux shows where; elsewhere a living process is taken at its word. */
function isServer(pid: number, data: string): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  if (process.platform !== 'linux') return true
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === data && !isZombie(pid)
  } catch {
    return false
  }
}

const isZombie = (pid: number): boolean => /\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
