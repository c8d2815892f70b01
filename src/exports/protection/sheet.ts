import type { Account } from '../../model/account.ts'
import type { Sheet } from '../define.ts'
import { PROTECTED, type Protection, protect } from './protect.ts'

export interface SheetOptions {
  /** A policy's id, with or without version; the first that the account has where absent. */
  readonly policy?: string | undefined
  readonly protection?: Partial<Protection>
  readonly software: string
  readonly texts?: Sheet['texts']
  readonly checkpoint?: unknown
}

/** An account made ready to be written: protected, and with the one policy of formats that hold one. Null where the account has no such policy. */
export function sheetOf(
  account: Account,
  { policy, protection = {}, software, texts = new Map(), checkpoint = null }: SheetOptions,
): Sheet | null {
  const policies = [...new Set(account.incidents.flatMap(({ tolls }) => tolls.map((toll) => toll.policy)))]
  const chosen = policy === undefined ? (policies[0] ?? 'none') : policies.find((one) => one === policy || one.startsWith(`${policy}@`))
  if (chosen === undefined) return null
  const full = { ...PROTECTED, ...protection }
  return {
    account: protect(
      account,
      full,
      [...texts.values()].map(({ text }) => text),
    ),
    policy: chosen,
    protection: full,
    software,
    texts,
    checkpoint,
  }
}
