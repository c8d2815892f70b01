import type { AccessChanged } from '../../model/person.ts'
import { transact } from '../database.ts'
import type { Store } from '../open.ts'
import { append, takeHead } from '../queries/append.ts'
import type { Tx } from '../tables.ts'

/** A change of who may come in, and who makes it. */
export interface Act extends AccessChanged {
  readonly author: string
}

/** Makes a change and the entry that tells of it in one transaction; no entry where nothing changed (null). */
export function recorded<T>(store: Store, change: (trx: Tx, now: string) => Promise<{ result: T; act: Act | null }>): Promise<T> {
  return transact(store.db, async (trx) => {
    const head = await takeHead(trx, store.now())
    const { result, act } = await change(trx, store.now().toISOString())
    if (act) {
      const { author, ...body } = act
      await append(trx, head, [{ kind: 'access-changed', author, body }])
    }
    return result
  })
}

/** Tells of something that changes no table: a refused sign-in. */
export const tell = (store: Store, act: Act): Promise<void> => recorded(store, async () => ({ result: undefined, act }))

export const later = (store: Store, ms: number): string => new Date(store.now().getTime() + ms).toISOString()
