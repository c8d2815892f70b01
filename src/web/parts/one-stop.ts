import { type FocusEvent, type KeyboardEvent, useEffect, useRef } from 'react'

/** Makes boxes of a group one stop of the Tab key, at the one that had the focus last, with the arrow keys between them. */
export function useOneStop() {
  const group = useRef<HTMLFieldSetElement>(null)
  const last = useRef<HTMLElement>(null)
  const boxes = () => [...(group.current?.querySelectorAll('input') ?? [])]
  const stop = () => {
    const all = boxes()
    const at = all.find((one) => one === last.current) ?? all[0]
    for (const one of all) one.tabIndex = one === at ? 0 : -1
  }
  useEffect(stop)
  return {
    ref: group,
    onFocus: (event: FocusEvent<HTMLElement>) => {
      last.current = event.target
      stop()
    },
    onKeyDown: (event: KeyboardEvent) => {
      const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
      if (!by) return
      event.preventDefault()
      const all = boxes()
      all[all.indexOf(event.target as HTMLInputElement) + by]?.focus()
    },
  }
}
