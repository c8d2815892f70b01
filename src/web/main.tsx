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
import { ready } from './words/index.ts'

const client = new QueryClient({
  defaultOptions: { queries: { retry: (n, error) => n < 1 && !(error instanceof Refused && error.status < 500), staleTime: 5_000 } },
})
followEvents(client)

await Promise.all([ready(), client.prefetchQuery(ME)])
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
