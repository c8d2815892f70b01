import type { Account } from '../model/account.ts'
import { brief } from '../present/brief.ts'
import { styles, type Terminal } from './terminal.ts'

/** The brief, painted and as wide as the terminal where there is one. */
export function page(io: Terminal, whole: Account, { all = false }: { all?: boolean } = {}): string {
  const width = Math.min(120, Math.max(60, io.out.columns ?? 100))
  return brief(whole, { paint: styles(io.out), width, most: all ? Number.POSITIVE_INFINITY : 12 })
}
