import { useCallback, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** How far from what is seen counts as near. In a box that scrolls by itself a browser may not know it and fills what comes into sight. */
const AROUND = '800px'
const AHEAD: IntersectionObserverInit & { scrollMargin: string } = { rootMargin: AROUND, scrollMargin: AROUND }

export interface Near {
  isNear: (at: number) => boolean
  /** The ref of an element that waits to come near. */
  watch: (node: Element | null) => (() => void) | undefined
}

/** Which of many things were near to being seen, by the `data-at` of their elements: at first none or `first`; on paper all, and of a few all. */
export function useNear(many: boolean, first: readonly number[] = []): Near {
  const [near, setNear] = useState<ReadonlySet<number> | null>(() => (many ? new Set(first) : null))
  const [observer] = useState(() => new IntersectionObserver((entries) => setNear((now) => now && grown(now, entries)), AHEAD))
  useEffect(() => {
    const all = () => flushSync(() => setNear(null))
    addEventListener('beforeprint', all)
    return () => {
      removeEventListener('beforeprint', all)
      observer.disconnect()
    }
  }, [observer])
  const watch = useCallback(
    (node: Element | null) => {
      if (!node) return
      observer.observe(node)
      return () => observer.unobserve(node)
    },
    [observer],
  )
  return { isNear: (at) => !near || near.has(at), watch }
}

function grown(now: ReadonlySet<number>, entries: readonly IntersectionObserverEntry[]): ReadonlySet<number> {
  const here = entries.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => Number((target as HTMLElement).dataset.at))
  return here.every((at) => now.has(at)) ? now : new Set([...now, ...here])
}
