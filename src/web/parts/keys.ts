import { useLayoutEffect, useRef } from 'react'
import type { Role } from '../../model/person.ts'
import { useTranslation } from '../words/index.ts'
import { useAnnounce } from './announce.tsx'
import { may, useMe } from './me.ts'

/** What keys do, in the order in which `?` lists them; a person may give another key or switch them off (WCAG 2.1.4). */
export const ACTIONS = {
  next: 'j',
  previous: 'k',
  nextReport: 'J',
  previousReport: 'K',
  nextOpen: 'n',
  accept: 'a',
  reject: 'x',
  acceptWhy: 'A',
  rejectWhy: 'X',
  edit: 'e',
  undo: 'u',
  redo: 'U',
  place: 'i',
  repeat: 'd',
  give: 'p',
  open: 'o',
  select: ' ',
  selectAll: '*',
  merge: 'm',
  split: 's',
  discrepancy: 'c',
  timeline: 't',
  highlights: 'h',
  table: 'v',
  search: '/',
  palette: 'P',
  goQueue: 'g q',
  goIncidents: 'g i',
  goMap: 'g m',
  goSources: 'g s',
  goImports: 'g r',
  goExport: 'g e',
  goAudit: 'g a',
  help: '?',
} as const
export type Action = keyof typeof ACTIONS

/** The least role that may do it; every reader may do the rest. */
const TAKES: Partial<Record<Action, Role>> = {
  ...{ accept: 'coder', reject: 'coder', acceptWhy: 'coder', rejectWhy: 'coder', edit: 'coder', undo: 'coder', redo: 'coder' },
  ...{ give: 'coder', repeat: 'coder', place: 'editor', merge: 'editor', split: 'editor' },
}
export const takes = (action: Action): Role => TAKES[action] ?? 'reader'

/** Keys that stay what they are whatever a person chooses. */
const FIXED: Record<string, Action> = { ArrowDown: 'next', ArrowUp: 'previous', Enter: 'open' }
const HELD: Record<string, Action> = { z: 'undo', Z: 'redo', y: 'redo', k: 'palette' }

/** `alt`: keys act only with Alt held. */
export const MODES = ['on', 'alt', 'off'] as const
export interface KeptKeys {
  readonly mode: (typeof MODES)[number]
  readonly keys: Partial<Record<Action, string>>
}

export function keptKeys(): KeptKeys {
  try {
    return { mode: 'on', keys: {}, ...(JSON.parse(localStorage.getItem('stemma.keys') ?? '{}') as Partial<KeptKeys>) }
  } catch {
    return { mode: 'on', keys: {} }
  }
}

export const keepKeys = (kept: KeptKeys) => localStorage.setItem('stemma.keys', JSON.stringify(kept))
export const keyOf = (action: Action): string => keptKeys().keys[action] ?? ACTIONS[action]

/** Where the person is typing, keys are letters. */
function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}

/** The key as written, or by its place on the keyboard where the layout is not Latin or Alt makes another letter of it. */
function pressed({ key, code, altKey, shiftKey }: KeyboardEvent): string {
  const placed = /^Key[A-Z]$/.test(code) && key.length === 1 && (altKey || key > '\u007f')
  if (!placed) return key
  return shiftKey ? code.slice(3) : code.slice(3).toLowerCase()
}

type Does = Partial<Record<Action, (event: KeyboardEvent) => void>>
const layers = new Set<{ current: Does }>()
const under = new Set<{ current: Does }>()
const all = Object.keys(ACTIONS) as Action[]
const SEQUENCE_MS = 1500
let begun = { key: '', at: 0 }

/** What a key means, alone or as the second of two. */
function actionOf(event: KeyboardEvent): Action | undefined {
  const key = pressed(event)
  if (event.ctrlKey || event.metaKey) return HELD[key]
  const { mode } = keptKeys()
  if (mode === 'off' || (mode === 'alt') !== event.altKey || typing(event.target)) return undefined
  const onButton = event.target instanceof HTMLElement && /^(BUTTON|A|SUMMARY)$/.test(event.target.tagName)
  if (onButton && (key === ' ' || key === 'Enter')) return undefined
  const second = begun.key && event.timeStamp - begun.at < SEQUENCE_MS ? `${begun.key} ${key}` : ''
  const found = (second && all.find((name) => keyOf(name) === second)) || FIXED[key] || all.find((name) => keyOf(name) === key)
  begun = !found && all.some((name) => keyOf(name).startsWith(`${key} `)) ? { key, at: event.timeStamp } : { key: '', at: 0 }
  return found || undefined
}

function onKey(event: KeyboardEvent) {
  if (event.defaultPrevented || document.querySelector('dialog[open]')) return
  if ((event.ctrlKey || event.metaKey) && typing(event.target) && pressed(event) !== 'k') return
  const action = actionOf(event)
  const does = action && found(action)
  if (!does) return
  event.preventDefault()
  does(event)
}

/** Does things on keys while it is on the screen; `below` only where nothing else of the page does. What takes another role says so instead. */
export function useKeys(does: Does, { below = false } = {}) {
  const { t } = useTranslation()
  const say = useAnnounce()
  const me = useMe()
  const allowed = Object.fromEntries(
    Object.entries(does).map(([name, run]) => {
      const role = takes(name as Action)
      return [name, may(me, role) ? run : () => say(t('forbidden.needs', { role: t(`role.${role}`) }))]
    }),
  ) as Does
  const latest = useRef(allowed)
  latest.current = allowed
  // With what is shown, not some time after: a key that is pressed at once counts.
  useLayoutEffect(() => {
    const set = below ? under : layers
    if (layers.size + under.size === 0) addEventListener('keydown', onKey)
    set.add(latest)
    return () => {
      set.delete(latest)
      if (layers.size + under.size === 0) removeEventListener('keydown', onKey)
    }
  }, [below])
}

const found = (action: Action) => [...layers, ...under].find(({ current }) => current[action])?.current[action]

/** What keys do on the page as it stands. */
export const possible = (): readonly Action[] => all.filter((action) => found(action))

/** Does what a key would. */
export const run = (action: Action) => found(action)?.(new KeyboardEvent('keydown'))
