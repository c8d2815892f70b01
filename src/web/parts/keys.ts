import { useEffect, useRef } from 'react'

/** What keys do, in the order in which `?` lists them; a person may give another key or switch them off (WCAG 2.1.4). */
export const ACTIONS = {
  next: 'j',
  previous: 'k',
  accept: 'a',
  reject: 'x',
  acceptWhy: 'A',
  rejectWhy: 'X',
  give: 'p',
  edit: 'e',
  undo: 'u',
  open: 'o',
  select: ' ',
  selectAll: '*',
  nextOpen: 'n',
  merge: 'm',
  split: 's',
  discrepancy: 'c',
  highlights: 'h',
  table: 'v',
  search: '/',
  help: '?',
  goQueue: 'q',
  goIncidents: 'i',
  goMap: 'g',
} as const
export type Action = keyof typeof ACTIONS

const RESERVED: Record<string, Action> = { ArrowDown: 'next', ArrowUp: 'previous' }

export function keptKeys(): { off: boolean; keys: Partial<Record<Action, string>> } {
  try {
    return JSON.parse(localStorage.getItem('stemma.keys') ?? '') as ReturnType<typeof keptKeys>
  } catch {
    return { off: false, keys: {} }
  }
}

export const keepKeys = (kept: ReturnType<typeof keptKeys>) => localStorage.setItem('stemma.keys', JSON.stringify(kept))
export const keyOf = (action: Action): string => keptKeys().keys[action] ?? ACTIONS[action]

/** Where the person is typing, keys are letters. */
function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}

/** The key as written, or by its place on the keyboard where the layout is not Latin. */
function pressed(event: KeyboardEvent): string {
  const { key, code } = event
  return key.length === 1 && key > '\u007f' && /^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : key
}

export function useKeys(does: Partial<Record<Action, (event: KeyboardEvent) => void>>) {
  const latest = useRef(does)
  latest.current = does
  useEffect(() => {
    const on = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || typing(event.target) || keptKeys().off) return
      if (document.querySelector('dialog[open]')) return
      const key = pressed(event)
      const held = event.ctrlKey || event.metaKey
      if (held && key !== 'z') return
      const onButton = event.target instanceof HTMLElement && /^(BUTTON|A|SUMMARY)$/.test(event.target.tagName)
      if (onButton && (key === ' ' || key === 'Enter')) return
      const action = held ? 'undo' : (RESERVED[key] ?? (Object.keys(ACTIONS) as Action[]).find((name) => keyOf(name) === key))
      const run = action && latest.current[action]
      if (!run) return
      event.preventDefault()
      run(event)
    }
    addEventListener('keydown', on)
    return () => removeEventListener('keydown', on)
  }, [])
}
