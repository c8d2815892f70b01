import type { Account } from '../model/account.ts'
import { type BriefOptions, brief } from '../present/brief.ts'
import { styles, type Terminal } from './terminal.ts'

/** The brief, painted and as wide as the terminal where there is one. */
export const page = (io: Terminal, whole: Account, options: { all?: boolean } = {}): string => brief(whole, look(io, options))

/** How a brief looks on a terminal. */
export const look = (io: Terminal, { all = false }: { all?: boolean } = {}): BriefOptions => ({
  paint: styles(io.out),
  width: Math.min(120, Math.max(60, io.out.columns ?? 100)),
  most: all ? Number.POSITIVE_INFINITY : 12,
})
