import type { QueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { isDeciding } from './parts/unsaved.ts'

let answers = true
const watching = new Set<() => void>()

function tell(now: boolean) {
  if (answers === now) return
  answers = now
  for (const told of watching) told()
}

/** How long to wait before asking for the events again where a browser does not by itself, at first and at most. */
const AGAIN_MS = 2_000
const MOST_MS = 60_000

let following: EventSource | null = null

/**
 * Asks anew for what is on the screen when the ledger has grown, and when the server answers again after it did not. Resolves when what
 * grows is told from now on, or cannot be. While decisions are on their way nothing is asked for: what is on the screen is ahead of the
 * ledger then, and is asked for anew after them. A browser comes back by itself to a server that is gone, but not where a proxy answers
 * in its stead.
 */
export function followEvents(client: QueryClient, wait = AGAIN_MS): Promise<void> {
  following?.close()
  const events = new EventSource('/api/events')
  following = events
  let waiting = false
  const refresh = () => {
    if (waiting) return
    waiting = true
    setTimeout(() => {
      waiting = false
      if (!isDeciding(client)) void client.invalidateQueries()
    }, 400)
  }
  events.addEventListener('ledger', refresh)
  events.addEventListener('open', () => {
    if (!answers) refresh()
    tell(true)
  })
  events.addEventListener('error', () => {
    tell(false)
    if (events.readyState !== EventSource.CLOSED) return
    setTimeout(() => events === following && void followEvents(client, Math.min(MOST_MS, wait * 2)), wait)
  })
  return new Promise((resolve) => {
    events.addEventListener('alive', () => resolve(), { once: true })
    events.addEventListener('error', () => resolve(), { once: true })
  })
}

/** Whether the server tells of changes; while it does not, what is on the screen may be old. */
export const useAnswers = (): boolean =>
  useSyncExternalStore(
    (told) => {
      watching.add(told)
      return () => watching.delete(told)
    },
    () => answers,
  )
