import { type QueryKey, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Failed, Loading } from './states.tsx'

/** What a query brings, or the state that it is in. */
export function Held<T>({ of: key, get, children }: { of: QueryKey; get: () => Promise<T>; children: (data: T) => ReactNode }) {
  const query = useQuery({ queryKey: key, queryFn: get })
  if (query.data !== undefined) return children(query.data)
  if (query.error) return <Failed error={query.error} again={() => void query.refetch()} />
  return <Loading />
}
