import { useEffect, useState } from 'react'
import { useTranslation } from '../words/index.ts'
import { selected } from './handle.tsx'
import { whole } from './segments.ts'

interface SelectProps {
  text: string
  lang: string
  n: number
  make: (span: { start: number; end: number }) => void
}

/** Offers to make the words that are selected in the text those of the current claim. */
export function MakeSpan({ text, lang, n, make }: SelectProps) {
  const { t } = useTranslation()
  const [span, setSpan] = useState<{ start: number; end: number } | null>(null)
  useEffect(() => {
    const look = () => {
      const found = selected()
      setSpan(found && whole(text, found.from, found.to, lang))
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [text, lang])
  if (!span) return null
  const take = () => {
    getSelection()?.removeAllRanges()
    make(span)
  }
  return (
    <div className="make">
      <button type="button" className="btn primary" onPointerDown={(event) => event.preventDefault()} onClick={take}>
        {t('span.make', { n })}
      </button>
    </div>
  )
}
