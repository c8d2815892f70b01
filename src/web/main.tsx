import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Refused } from './api.ts'
import { followEvents } from './events.ts'
import { Announcer } from './parts/announce.tsx'
import { DecidingProvider } from './parts/decide.tsx'
import { ME } from './parts/me.ts'
import { router } from './router.tsx'
import './style/tokens.css'
import './style/app.css'
import './style/tables.css'
import { ready } from './words/index.ts'

const client = new QueryClient({
  defaultOptions: { queries: { retry: (n, error) => n < 1 && !(error instanceof Refused && error.status < 500), staleTime: 5_000 } },
})

/** Who asks decides what is shown; what is asked for before changes are told has to be asked for again. The page does not wait long for either. */
const PATIENCE_MS = 400
const told = followEvents(client)
let drawn = false
void told.then(async () => void (drawn && (await client.invalidateQueries())))
const known = Promise.all([client.prefetchQuery(ME), told])
await Promise.all([ready(), Promise.race([known, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))])])
drawn = true
const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <Announcer>
          <DecidingProvider>
            <RouterProvider router={router} />
          </DecidingProvider>
        </Announcer>
      </QueryClientProvider>
    </StrictMode>,
  )
