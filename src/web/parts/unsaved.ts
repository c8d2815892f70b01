import type { QueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Standing } from '../../present/rows.ts'
import type { Decision } from '../api.ts'

export interface Failed {
  readonly count: number
  readonly error: Error
}

export type Job = { readonly do: 'decide'; readonly decision: Decision } | { readonly do: 'undo' | 'redo' }

export interface Stands {
  readonly id: string
  readonly version?: number
  readonly standing: Standing
}

export const KEY = ['deciding']

/** Whether decisions are on their way: what is asked for meanwhile may not have them yet. */
export const isDeciding = (client: QueryClient): boolean => client.isMutating({ mutationKey: KEY }) > 0

/** What could not be saved, in the order in which it was done. */
export function useFailed(client: QueryClient) {
  const held = useRef<readonly Job[]>([])
  useEffect(() => watchOver(client, () => held.current), [client])
  const [failed, setFailed] = useState<Failed | null>(null)
  const keep = (jobs: readonly Job[], error?: Error) => {
    held.current = jobs
    setFailed((now) => {
      const why = error ?? now?.error
      return jobs.length > 0 && why ? { count: jobs.length, error: why } : null
    })
  }
  const kept = {
    add: (job: Job, error: Error) => keep([...held.current, job], error),
    take: (): readonly Job[] => {
      const jobs = held.current
      keep([])
      return jobs
    },
    decidesAlone: () => held.current.every((job) => job.do === 'decide'),
    /** Whether everything is saved. */
    none: () => held.current.length === 0,
    /** Decisions on nothing but claims that were decided on later are let go. */
    forget: (ids: readonly string[]) =>
      keep(held.current.filter((job) => job.do !== 'decide' || job.decision.claims.some(({ id }) => !ids.includes(id)))),
    /** The last decision that was not saved, which is let go: it has not to be taken back anywhere. */
    drop: (): Decision | null => {
      const at = held.current.findLastIndex((job) => job.do === 'decide')
      const job = held.current[at]
      if (job?.do !== 'decide') return null
      keep(held.current.toSpliced(at, 1))
      return job.decision
    },
  }
  return { failed, kept }
}

export const standsOf = ({ claims, to }: Decision): readonly Stands[] => claims.map(({ id }) => ({ id, standing: to }))

/** Holds what is not saved over all that is asked for meanwhile, and has the person asked before the page is left; gives the end of it. */
function watchOver(client: QueryClient, unsaved: () => readonly Job[]) {
  const unheld = client.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success' || event.action.manual || unsaved().length === 0) return
    hold(
      client,
      unsaved().flatMap((job) => (job.do === 'decide' ? standsOf(job.decision) : [])),
    )
  })
  const ask = (event: Event) => (unsaved().length > 0 || isDeciding(client)) && event.preventDefault()
  addEventListener('beforeunload', ask)
  return () => {
    unheld()
    removeEventListener('beforeunload', ask)
  }
}

/** Shows claims as they were decided on, wherever they are held. */
export const hold = (client: QueryClient, changed: readonly Stands[]) =>
  client.setQueriesData<unknown>(
    { predicate: ({ queryKey }) => ['queue', 'report', 'incident'].includes(String(queryKey[0])) },
    (held: unknown) => put(held, new Map(changed.map((one) => [one.id, one]))),
  )

/** What is held with the standings put in, wherever rows or claims lie in it. */
function put(held: unknown, changed: ReadonlyMap<string, Stands>): unknown {
  if (typeof held !== 'object' || held === null) return held
  const lists = ['rows', 'claims'] as const
  const next: Record<string, unknown> = { ...held }
  for (const list of lists) {
    const rows = next[list]
    if (Array.isArray(rows)) next[list] = rows.map((row: Stands) => (changed.has(row.id) ? { ...row, ...changed.get(row.id) } : row))
  }
  return next
}
