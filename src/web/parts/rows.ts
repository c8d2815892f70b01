import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'

const OVER = 8

/** Which rows of a list of rows of one height are to be in the page: those seen, some on either side, and the current one. */
export function useSeen(box: RefObject<HTMLElement | null>, { total, at, height }: { total: number; at: number; height: number }) {
  const [{ first, count }, setSeen] = useState({ first: 0, count: 24 })
  useEffect(() => {
    const scroller = box.current
    if (!scroller) return
    const look = () => {
      const next = { first: Math.floor(scroller.scrollTop / height), count: Math.ceil(scroller.clientHeight / height) + 1 }
      setSeen((now) => (now.first === next.first && now.count === next.count ? now : next))
    }
    const sized = new ResizeObserver(look)
    sized.observe(scroller)
    scroller.addEventListener('scroll', look, { passive: true })
    return () => {
      sized.disconnect()
      scroller.removeEventListener('scroll', look)
    }
  }, [box, height])
  useLayoutEffect(() => {
    const scroller = box.current
    if (!scroller) return
    const [top, foot] = [at * height, (at + 1) * height]
    if (top < scroller.scrollTop) scroller.scrollTop = top
    else if (foot > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = foot - scroller.clientHeight
  }, [box, at, height])
  const from = Math.max(0, first - OVER)
  const to = Math.min(total, first + count + OVER)
  const seen = Array.from({ length: Math.max(0, to - from) }, (_, n) => from + n)
  const rows = at < from ? [at, ...seen] : at >= to && at < total ? [...seen, at] : seen
  return { rows, middle: Math.min(total, first + Math.floor(count / 2)) }
}
