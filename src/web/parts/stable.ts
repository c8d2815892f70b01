import { useLayoutEffect, useRef, useState } from 'react'

type Does = Readonly<Record<string, (...given: never[]) => unknown>>

/** Functions that stay the same from one drawing to the next and do what the latest would, so that what is given them need not be drawn anew. */
export function useStable<T extends Does>(does: T): T {
  const latest = useRef<Does>(does)
  useLayoutEffect(() => {
    latest.current = does
  })
  const [stable] = useState(
    () => Object.fromEntries(Object.keys(does).map((name) => [name, (...given: never[]) => latest.current[name]?.(...given)])) as T,
  )
  return stable
}
