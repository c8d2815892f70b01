import { useMemo } from 'react'
import type { Report } from '../../model/report.ts'
import { useTranslation } from '../words/index.ts'
import { type Mark, type Segment, segments } from './segments.ts'

interface MarkedProps {
  report: Report
  marks: readonly Mark[]
  current: number
  shown: boolean
  pick: (n: number) => void
}

/** The report's own text with the claims marked in it. Copying it gives the text and nothing else. */
export function Marked({ report, marks, current, shown, pick }: MarkedProps) {
  const paragraphs = useMemo(() => paragraphsOf(report.text, shown ? marks : []), [report.text, marks, shown])
  return (
    <article className="doc" lang={report.lang ?? 'en'} dir={/^(ar|fa|he|ur)/.test(report.lang ?? '') ? 'rtl' : 'ltr'}>
      {paragraphs.map((list) => (
        <p key={list[0]?.start} className={(list[0]?.start ?? 0) < report.body ? 'title' : undefined}>
          {list.map((segment) => (
            <Run key={segment.start} segment={segment} current={current} pick={pick} />
          ))}
        </p>
      ))}
    </article>
  )
}

function Run({ segment, current, pick }: { segment: Segment; current: number; pick: (n: number) => void }) {
  const { t } = useTranslation()
  const { marks, begins, text } = segment
  const anchors = begins.map((n) => (
    <button
      key={n}
      type="button"
      className="anchor"
      data-n={n}
      aria-label={t('report.goToClaim', { n })}
      aria-pressed={n === current}
      onClick={() => pick(n)}
    />
  ))
  if (marks.length === 0) return text
  const on = marks.filter(({ n }) => n === current)
  const smallest = [...marks].sort((a, b) => a.end - a.start - (b.end - b.start))[0]
  const shown = on[0] ?? smallest
  return (
    <>
      {anchors}
      <span
        className={on.length > 0 ? 'seg on' : 'seg'}
        data-role={shown?.role}
        data-lane={Math.min(3, Math.max(...marks.map(({ lane }) => lane)))}
        onClick={() => smallest && pick(smallest.n)}
        role="presentation"
      >
        {text}
      </span>
    </>
  )
}

function paragraphsOf(text: string, marks: readonly Mark[]): Segment[][] {
  const out: Segment[][] = []
  for (const { 0: words, index } of text.matchAll(/[^\n]+(?:\n(?!\n)[^\n]+)*/g))
    out.push(segments(text, index, index + words.length, marks))
  return out
}
