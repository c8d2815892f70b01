import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

const TICKS_PER_SECOND = 100

/** Seconds of processor time that a ledger's server has used so far, its ended processes included; 0 where the system does not tell (not Linux). */
export function serverSeconds(data: string): number {
  let ticks = 0
  try {
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) ticks += ticksOf(pid, data)
  } catch {
    return 0
  }
  return ticks / TICKS_PER_SECOND
}

/** A process's own time and that of its children that ended. */
function ticksOf(pid: string, data: string): number {
  try {
    if (readlinkSync(`/proc/${pid}/cwd`) !== data) return 0
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 15)
      .reduce((sum, word) => sum + Number(word), 0)
  } catch {
    return 0
  }
}

/** Seconds that all processors of the machine were busy since it started; 0 where the system does not tell. */
export function busySeconds(): number {
  try {
    const [, user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0] = readFileSync('/proc/stat', 'utf8')
      .split('\n')[0]!
      .split(/\s+/)
      .map(Number)
    return (user + nice + system + irq + softirq) / TICKS_PER_SECOND
  } catch {
    return 0
  }
}
