import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Standing } from '../../present/rows.ts'
import { type Act, api, type Decided, type Decision } from '../api.ts'
import { useTranslation } from '../words/index.ts'
import { useAnnounce } from './announce.tsx'

export interface Deciding {
  /** Decides, and says so at once in the words given or in its own. */
  decide: (decision: Decision, words?: string) => void
  undo: () => void
  redo: () => void
  conflicts: Decided['conflicts']
  settle: () => void
  failed: Error | null
  again: () => void
}

interface Stands {
  readonly id: string
  readonly version: number
  readonly standing: Standing
}

/** Decisions that show at once, are taken back where the server refuses, and never overwrite what somebody else decided meanwhile. */
export function useDeciding(): Deciding {
  const { t } = useTranslation()
  const say = useAnnounce()
  const client = useQueryClient()
  const [conflicts, setConflicts] = useState<Decided['conflicts']>([])
  const told = ({ what, words, count }: Act) =>
    [t(`did.${what}`, { defaultValue: t(`event.${what}`) }), count > 1 ? t('incident.claims', { count }) : words && `“${words}”`]
      .filter(Boolean)
      .join(' ')
  const hold = (changed: ReadonlyMap<string, Stands>) =>
    client.setQueriesData<unknown>(
      { predicate: ({ queryKey }) => ['queue', 'report', 'incident'].includes(String(queryKey[0])) },
      (held: unknown) => put(held, changed),
    )
  const decision = useMutation({
    mutationFn: api.decide,
    onMutate: ({ claims, to }: Decision) => {
      const changed = new Map(claims.map(({ id, version }) => [id, { id, version: version + 1, standing: to }]))
      hold(changed)
    },
    onSuccess: ({ done, conflicts }) => {
      hold(new Map(done.map((one) => [one.id, one])))
      if (conflicts.length > 0) setConflicts(conflicts)
      void client.invalidateQueries()
    },
  })
  const undo = useMutation({
    mutationFn: api.undo,
    onSuccess: ({ undone }) => {
      say(undone ? t('undone', { what: told(undone) }) : t('nothingToUndo'))
      void client.invalidateQueries()
    },
  })
  const redo = useMutation({
    mutationFn: api.redo,
    onSuccess: ({ redone }) => {
      say(redone ? t('redone', { what: told(redone) }) : t('nothingToRedo'))
      void client.invalidateQueries()
    },
  })
  return {
    decide: (wanted, words) => {
      say(words ?? t('decided', { count: wanted.claims.length, standing: t(`standing.${wanted.to}`) }))
      decision.mutate(wanted)
    },
    undo: () => undo.mutate(),
    redo: () => redo.mutate(),
    conflicts,
    settle: () => setConflicts([]),
    failed: decision.error ?? undo.error ?? redo.error,
    again: () => decision.variables && decision.mutate(decision.variables),
  }
}

/** What is held with the standings put in, wherever rows or claims lie in it. */
function put(held: unknown, changed: ReadonlyMap<string, Stands>): unknown {
  if (typeof held !== 'object' || held === null) return held
  const lists = ['rows', 'claims'] as const
  const next: Record<string, unknown> = { ...held }
  for (const list of lists) {
    const rows = next[list]
    if (Array.isArray(rows)) next[list] = rows.map((row: Stands) => ({ ...row, ...changed.get(row.id) }))
  }
  return next
}
