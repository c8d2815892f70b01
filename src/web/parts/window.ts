import { useQueries } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { ClaimRow, QueueFilter } from '../../present/rows.ts'
import { api, PAGE } from '../api.ts'

/** The rows of a long list of which only the pages near what is looked at are asked for. */
export function useRows(filter: QueueFilter, total: number): { row: (n: number) => ClaimRow | undefined; look: (n: number) => void } {
  const [page, setPage] = useState(0)
  const pages = useMemo(() => [page - 1, page, page + 1].filter((n) => n >= 0 && n * PAGE < total), [page, total])
  const held = useQueries({
    queries: pages.map((n) => ({ queryKey: ['queue', filter, n * PAGE], queryFn: () => api.queue(filter, n * PAGE), staleTime: 30_000 })),
  })
  const look = useCallback((n: number) => setPage(Math.floor(n / PAGE)), [])
  const row = (n: number) => held[pages.indexOf(Math.floor(n / PAGE))]?.data?.rows[n % PAGE]
  return { row, look }
}
