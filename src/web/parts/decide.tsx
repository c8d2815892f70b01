import { useMutation, useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useRef, useState } from 'react'
import type { Standing } from '../../present/rows.ts'
import { type Act, api, type Decided, type Decision, Refused } from '../api.ts'
import { useTranslation } from '../words/index.ts'
import { useAnnounce } from './announce.tsx'
import { useStable } from './stable.ts'
import { type Failed, hold, type Job, KEY, standsOf, useFailed } from './unsaved.ts'

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
  /** Tries again by itself the decisions that did not reach the server, now that it answers. */
  resume: () => void
  /** The claim that was last taken back or brought back, anew each time. */
  turned: { readonly id: string } | null
}

type Outcome = { readonly do: 'decide'; readonly decided: Decided } | { readonly do: 'undo' | 'redo'; readonly act: Act | null }

const FELT_MS = 300

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
  const { failed, kept } = useFailed(client)
  /** What one's own acts on their way made of claims: the version to decide on next, and the standing that was asked for. */
  const versions = useRef(new Map<string, number>())
  const asked = useRef(new Map<string, Standing>())
  const told = ({ what, words, count }: Act) =>
    [t(`did.${what}`, { defaultValue: t(`event.${what}`) }), count > 1 ? t('incident.claims', { count }) : words && `“${words}”`]
      .filter(Boolean)
      .join(' ')
  const stand = (changed: readonly { id: string; version: number; standing: Standing }[]) => {
    for (const { id, version } of changed) versions.current.set(id, version)
    hold(client, changed)
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
    hold(client, standsOf(decision))
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
  const again = () => {
    for (const job of kept.take())
      if (job.do === 'decide') decide(job.decision)
      else jobs.mutate(job)
  }
  // What takes back or brings back may have reached the server before it went, and would do so twice.
  const on = useStable({ resume: () => failed && !(failed.error instanceof Refused) && kept.decidesAlone() && again() })
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
    again,
    resume: on.resume,
    turned,
  }
  return <Deciding value={deciding}>{children}</Deciding>
}

/** The taking back of a decision that never was saved. */
const actOf = ({ claims, to }: Decision): Act => ({
  what: to === 'accepted' ? 'accept' : 'reject',
  words: null,
  count: claims.length,
  claims: claims.map(({ id, version }) => ({ id, version, standing: 'open' })),
})
