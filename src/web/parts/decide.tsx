import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useRef, useState } from 'react'
import type { Standing } from '../../present/rows.ts'
import { type Act, api, type Decided, type Decision } from '../api.ts'
import { useTranslation } from '../words/index.ts'
import { useAnnounce } from './announce.tsx'

/** What somebody else made of a claim meanwhile, with what was asked for. */
type Late = Decided['conflicts'][number] & { readonly asked: Standing }

export interface Deciding {
  /** Decides, and says so at once in the words given or in its own. */
  decide: (decision: Decision, words?: string) => void
  undo: () => void
  redo: () => void
  conflicts: readonly Late[]
  settle: () => void
  /** How much could not be saved, and why the last of it; null: all is. */
  failed: Failed | null
  /** Tries again what could not be saved, in the order in which it was done. */
  again: () => void
  /** The claim that was last taken back or brought back, anew each time. */
  turned: { readonly id: string } | null
}

interface Failed {
  readonly count: number
  readonly error: Error
}

type Job = { readonly do: 'decide'; readonly decision: Decision } | { readonly do: 'undo' | 'redo' }
type Outcome = { readonly do: 'decide'; readonly decided: Decided } | { readonly do: 'undo' | 'redo'; readonly act: Act | null }

interface Stands {
  readonly id: string
  readonly version?: number
  readonly standing: Standing
}

const KEY = ['deciding']
const FELT_MS = 300

/** Whether decisions are on their way: what is asked for meanwhile may not have them yet. */
export const isDeciding = (client: QueryClient): boolean => client.isMutating({ mutationKey: KEY }) > 0

const Deciding = createContext<Deciding | null>(null)

export function useDeciding(): Deciding {
  const deciding = useContext(Deciding)
  if (!deciding) throw new Error('Nobody decides outside of the workbench.')
  return deciding
}

/**
 * Decisions that show at once and are saved behind it, one after the other: what could not be saved stays and is tried again when
 * asked, and what somebody else decided meanwhile is never overwritten. They outlast the page that they were made on.
 */
export function DecidingProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const say = useAnnounce()
  const client = useQueryClient()
  const [conflicts, setConflicts] = useState<readonly Late[]>([])
  const [turned, setTurned] = useState<Deciding['turned']>(null)
  const { failed, kept } = useFailed()
  /** What one's own acts on their way made of claims: the version to decide on next, and the standing that was asked for. */
  const versions = useRef(new Map<string, number>())
  const asked = useRef(new Map<string, Standing>())
  const told = ({ what, words, count }: Act) =>
    [t(`did.${what}`, { defaultValue: t(`event.${what}`) }), count > 1 ? t('incident.claims', { count }) : words && `“${words}”`]
      .filter(Boolean)
      .join(' ')
  const hold = (changed: readonly Stands[]) =>
    client.setQueriesData<unknown>(
      { predicate: ({ queryKey }) => ['queue', 'report', 'incident'].includes(String(queryKey[0])) },
      (held: unknown) => put(held, new Map(changed.map((one) => [one.id, one]))),
    )
  const stand = (changed: readonly { id: string; version: number; standing: Standing }[]) => {
    for (const { id, version } of changed) versions.current.set(id, version)
    hold(changed)
  }
  const send = async (job: Job): Promise<Outcome> => {
    if (job.do === 'decide') {
      const claims = job.decision.claims.map(({ id, version }) => ({ id, version: versions.current.get(id) ?? version }))
      return { do: 'decide', decided: await api.decide({ ...job.decision, claims }) }
    }
    if (job.do === 'redo') return { do: 'redo', act: (await api.redo()).redone }
    const unsaved = kept.drop()
    return { do: 'undo', act: unsaved ? actOf(unsaved) : (await api.undo()).undone }
  }
  const jobs = useMutation({
    mutationKey: KEY,
    scope: { id: 'deciding' },
    mutationFn: send,
    onError: (error, job) => kept.add(job, error),
    onSuccess: (outcome, job) => {
      if (outcome.do === 'decide') {
        const { done, conflicts } = outcome.decided
        stand(done)
        kept.forget(done.map(({ id }) => id))
        if (job.do === 'decide' && conflicts.length > 0)
          setConflicts((now) => [...now, ...conflicts.map((one) => ({ ...one, asked: job.decision.to }))])
        return
      }
      const { act } = outcome
      stand(act?.claims ?? [])
      const last = act?.claims[0]
      if (last) setTurned({ id: last.id })
      if (outcome.do === 'undo') say(act ? t('undone', { what: told(act) }) : t('nothingToUndo'))
      else say(act ? t('redone', { what: told(act) }) : t('nothingToRedo'))
    },
    onSettled: () => {
      if (client.isMutating({ mutationKey: KEY }) > 1) return
      versions.current.clear()
      asked.current.clear()
      if (kept.none()) void client.invalidateQueries()
    },
  })
  const decide = (decision: Decision) => {
    for (const { id } of decision.claims) asked.current.set(id, decision.to)
    hold(decision.claims.map(({ id }) => ({ id, standing: decision.to })))
    jobs.mutate({ do: 'decide', decision })
  }
  /** What it comes to is known only when the server has answered: a wait that can be felt is told of. */
  const turn = (way: 'undo' | 'redo') => {
    asked.current.clear()
    const slow = setTimeout(() => say(t('working')), FELT_MS)
    jobs.mutateAsync({ do: way }).then(
      () => clearTimeout(slow),
      () => clearTimeout(slow),
    )
  }
  const deciding: Deciding = {
    decide: (decision, words) => {
      if (decision.claims.every(({ id }) => asked.current.get(id) === decision.to)) return
      say(words ?? t('decided', { count: decision.claims.length, standing: t(`standing.${decision.to}`) }))
      decide(decision)
    },
    undo: () => turn('undo'),
    redo: () => turn('redo'),
    conflicts,
    settle: () => setConflicts([]),
    failed,
    again: () => {
      for (const job of kept.take())
        if (job.do === 'decide') decide(job.decision)
        else jobs.mutate(job)
    },
    turned,
  }
  return <Deciding value={deciding}>{children}</Deciding>
}

/** What could not be saved, in the order in which it was done. */
function useFailed() {
  const held = useRef<readonly Job[]>([])
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

/** The taking back of a decision that never was saved. */
const actOf = ({ claims, to }: Decision): Act => ({
  what: to === 'accepted' ? 'accept' : 'reject',
  words: null,
  count: claims.length,
  claims: claims.map(({ id, version }) => ({ id, version, standing: 'open' })),
})

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
