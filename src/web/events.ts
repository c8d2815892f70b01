import type { QueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { isDeciding } from './parts/decide.tsx'

let answers = true
const watching = new Set<() => void>()

function tell(now: boolean) {
  if (answers === now) return
  answers = now
  for (const told of watching) told()
}

/**
 * Asks anew for what is on the screen when the ledger has grown, and when the server answers again after it did not. Resolves when what
 * grows is told from now on, or cannot be. While decisions are on their way nothing is asked for: what is on the screen is ahead of the
 * ledger then, and is asked for anew after them.
 */
export function followEvents(client: QueryClient): Promise<void> {
  const events = new EventSource('/api/events')
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
  events.addEventListener('error', () => tell(false))
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
