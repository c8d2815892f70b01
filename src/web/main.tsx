import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Refused } from './api.ts'
import { followEvents } from './events.ts'
import { Announcer } from './parts/announce.tsx'
import { ME } from './parts/me.ts'
import { router } from './router.tsx'
import './style/tokens.css'
import './style/app.css'
import './style/tables.css'
import { ready } from './words/index.ts'

const client = new QueryClient({
  defaultOptions: { queries: { retry: (n, error) => n < 1 && !(error instanceof Refused && error.status < 500), staleTime: 5_000 } },
})
followEvents(client)

/** Who asks decides what is shown; the page does not wait long for it. */
const PATIENCE_MS = 400
const known = Promise.race([client.prefetchQuery(ME), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))])
await Promise.all([ready(), known])
const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <Announcer>
          <RouterProvider router={router} />
        </Announcer>
      </QueryClientProvider>
    </StrictMode>,
  )
