import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Account } from '../src/model/account.ts'
import type { Claim } from '../src/model/claim.ts'
import type { Case } from './cases.ts'

const at = (path: string) => fileURLToPath(new URL(`../../shared/${path}`, import.meta.url))

/** The larger collection of annotated cases and public sets, kept beside the checkout; not everybody has it. */
export const collection = { cases: at('cases'), data: at('eval/data') }
export const hasCollection = (): boolean => existsSync(collection.cases) && existsSync(at('eval/lib.mjs'))

/** The collection's scorers; they print their tables. */
export async function scoreCollection(cases: readonly Case[], claims: readonly Claim[], account: Account | null): Promise<void> {
  const { scoreCases } = await import(at('eval/score-cases.mjs'))
  scoreCases(cases, claims, account ?? undefined)
}

export type Row = Readonly<Record<string, unknown>> & { readonly id: string }

/** The sets of the collection that have coded figures of their own: their records and their gold. */
export function readSet(name: string): { reports: Row[]; gold: Row[] } {
  const rows = (file: string): Row[] =>
    readFileSync(`${collection.data}/${file}`, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  return { reports: rows(`${name}.reports.jsonl`), gold: rows(`${name}.gold.jsonl`) }
}

export async function scoreMuc(gold: readonly Row[], claims: readonly Claim[]): Promise<void> {
  const [{ scoreMuc, claimRows, print }, { group }] = await Promise.all([import(at('eval/score-muc.mjs')), import(at('eval/lib.mjs'))])
  const found: Map<string, Claim[]> = group(claims, (c: Claim) => c.report)
  print(scoreMuc(gold, (id: string) => claimRows(found.get(id) ?? [])))
}

export async function scoreGvc(gold: readonly Row[], claims: readonly Claim[], account: Account | null): Promise<void> {
  const { scoreGvc } = await import(at('eval/score-gvc.mjs'))
  scoreGvc(gold, claims, account ?? undefined)
}

export async function scoreDronestream(gold: readonly Row[], claims: readonly Claim[]): Promise<void> {
  const { scoreBounds } = await import(at('eval/bounds.mjs'))
  scoreBounds('killed', gold, claims)
}
