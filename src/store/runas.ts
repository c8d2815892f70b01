import { chownSync, lstatSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** Postgres refuses to run as root; so it runs as nobody, or as root behind a user namespace where nobody cannot reach the folders. */
export type RunAs = 'self' | 'nobody' | 'namespace'

export const NOBODY = 65534

/** Chosen by who owns the data: once made, a ledger is always run the same way. */
export function runAs(data: string | null, mustReach: readonly string[]): RunAs {
  if (process.getuid?.() !== 0) return 'self'
  if (data !== null) return statSync(data).uid === NOBODY ? 'nobody' : 'namespace'
  return mustReach.every(reachable) ? 'nobody' : 'namespace'
}

/** The command line and options that run `program` as chosen. */
export function commandAs(
  as: RunAs,
  program: string,
  args: readonly string[],
): { file: string; args: readonly string[]; ids: { uid?: number; gid?: number } } {
  if (as === 'namespace')
    return { file: 'unshare', args: ['--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, '--', program, ...args], ids: {} }
  return { file: program, args, ids: as === 'nobody' ? { uid: NOBODY, gid: NOBODY } : {} }
}

/** Hands a folder to the user that will run the server. */
export function handOver(folder: string, as: RunAs): void {
  if (as === 'nobody') chownSync(folder, NOBODY, NOBODY)
}

/** Whether anybody may pass through every folder above and into this one. */
function reachable(path: string): boolean {
  for (let at = path; ; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false
    if (at === dirname(at)) return true
  }
}

/** Whether a folder is one that this user, or the server run for it, made and closed to others. */
export function isOwn(folder: string): boolean {
  const { uid, mode } = lstatSync(folder)
  const me = process.getuid?.() ?? uid
  return (uid === me || (me === 0 && uid === NOBODY)) && (mode & 0o077) === 0
}
