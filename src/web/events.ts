import type { QueryClient } from '@tanstack/react-query'

/** Asks anew for what is on the screen when the ledger has grown. */
export function followEvents(client: QueryClient) {
  const events = new EventSource('/api/events')
  let waiting = false
  events.addEventListener('ledger', () => {
    if (waiting) return
    waiting = true
    setTimeout(() => {
      waiting = false
      void client.invalidateQueries()
    }, 400)
  })
}
