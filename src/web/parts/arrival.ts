import { type RefObject, useEffect, useRef } from 'react'

/** Names the window and the main part after the page's heading, and takes the focus there where the path changes, so that it is heard. */
export function useArrival(main: RefObject<HTMLElement | null>, path: string): void {
  const at = useRef(path)
  useEffect(() => {
    const shown = main.current
    if (!shown) return
    const look = () => {
      const name = shown.querySelector('h1')?.textContent?.trim()
      document.title = name ? `${name} · Stemma` : 'Stemma'
      if (name) shown.setAttribute('aria-label', name)
    }
    look()
    const watch = new MutationObserver(look)
    watch.observe(shown, { childList: true, subtree: true, characterData: true })
    return () => watch.disconnect()
  }, [main])
  useEffect(() => {
    if (at.current === path) return
    at.current = path
    main.current?.focus({ preventScroll: true })
  }, [main, path])
}
