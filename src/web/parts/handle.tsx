import { useTranslation } from '../words/index.ts'
import type { Draft } from './marked.tsx'
import { nudged, whole } from './segments.ts'

/** An edge of the words that a claim is being given: dragged with the mouse, moved by the word with the arrow keys. */
export function Handle({ edge, draft, text }: { edge: 'start' | 'end'; draft: Draft; text: string }) {
  const { t } = useTranslation()
  const drag = () => {
    const lang = document.querySelector('.doc')?.getAttribute('lang') || 'en'
    const move = (event: PointerEvent) => {
      const at = offsetUnder(event.clientX, event.clientY)
      if (at === null) return
      draft.set((now) => {
        const [from, to] = edge === 'start' ? [Math.min(at, now.end - 1), now.end] : [now.start, Math.max(at, now.start + 1)]
        return whole(text, from, to, lang) ?? now
      })
    }
    const end = () => {
      removeEventListener('pointermove', move)
      removeEventListener('pointerup', end)
      removeEventListener('pointercancel', end)
    }
    addEventListener('pointermove', move)
    addEventListener('pointerup', end)
    addEventListener('pointercancel', end)
  }
  return (
    <button
      type="button"
      className={`handle ${edge}`}
      aria-label={t(`span.${edge}`)}
      onPointerDown={(event) => {
        event.preventDefault()
        drag()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
        event.preventDefault()
        event.stopPropagation()
        const doc = event.currentTarget.closest('.doc')
        const onward = (event.key === 'ArrowRight') === (doc?.getAttribute('dir') !== 'rtl')
        const unit = event.altKey ? 'grapheme' : 'word'
        const lang = doc?.getAttribute('lang') || 'en'
        draft.set((now) => nudged(text, now, { edge, by: onward ? 1 : -1, unit, lang }))
      }}
    />
  )
}

/** The place in the report's text under a point of the screen. */
function offsetUnder(x: number, y: number): number | null {
  const at = document.caretPositionFromPoint?.(x, y)
  return at ? offsetOf(at.offsetNode, at.offset) : null
}

/** The place in the report's text of a point in the page: its paragraph knows where it begins, and holds nothing but its text. */
export function offsetOf(node: Node, offset: number): number | null {
  const paragraph = (node instanceof Element ? node : node.parentElement)?.closest('.doc p[data-start]')
  if (!paragraph) return null
  const before = document.createRange()
  before.setStart(paragraph, 0)
  before.setEnd(node, offset)
  return Number(paragraph.getAttribute('data-start')) + before.toString().length
}

/** What is selected of the report's text, as places in it. */
export function selected(): { from: number; to: number } | null {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0)
  const [from, to] = [offsetOf(startContainer, startOffset), offsetOf(endContainer, endOffset)]
  return from === null || to === null || from >= to ? null : { from, to }
}
