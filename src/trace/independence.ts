import type { Independence } from '../model/lineage.ts'
import { sourceKey } from '../text/source.ts'

/** What people said of sources, by key: which are one, and which are apart. Of several words on one pair the last counts. */
export interface Ruled {
  /** The least key of all that are one with this one; null where nobody called it one with another. */
  one(key: string): string | null
  apart(a: string, b: string): boolean
  readonly pairsApart: readonly (readonly [string, string])[]
}

export function ruled(independence: readonly Independence[]): Ruled {
  const last = new Map<string, { how: Independence['how']; between: readonly [string, string] }>()
  for (const { how, between } of independence) {
    const [a, b] = between.map(sourceKey).sort() as [string, string]
    if (a !== b) last.set(`${a}\n${b}`, { how, between: [a, b] })
  }
  const least = new Map<string, string>()
  for (const { how, between } of last.values()) {
    if (how !== 'one') continue
    const [a, b] = between.map((key) => least.get(key) ?? key).sort() as [string, string]
    for (const key of [a, b, ...between, ...[...least].flatMap(([key, to]) => (to === b ? [key] : []))]) least.set(key, a)
  }
  return {
    one: (key) => least.get(key) ?? null,
    apart: (a, b) => last.get([sourceKey(a), sourceKey(b)].sort().join('\n'))?.how === 'apart',
    pairsApart: [...last.values()].filter(({ how }) => how === 'apart').map(({ between }) => between),
  }
}
