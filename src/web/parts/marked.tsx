import { useMemo, useState } from 'react'
import type { Report } from '../../model/report.ts'
import { useTranslation } from '../words/index.ts'
import { isGraphic } from './graphic.ts'
import { Handle } from './handle.tsx'
import { languageOf } from './said.tsx'
import { type Mark, type Segment, segments } from './segments.ts'

export interface Stretch {
  readonly start: number
  readonly end: number
}

/** The words that a claim is being given, and how to give it others. */
export interface Draft extends Stretch {
  readonly set: (change: (now: Stretch) => Stretch) => void
}

/** From this length on, paragraphs that are not seen are not laid out. */
const LONG = 60_000

interface MarkedProps {
  report: Report
  marks: readonly Mark[]
  current: number
  shown: boolean
  pick: (n: number) => void
  draft: Draft | null
}

/** The report's own text with the claims marked in it. Copying it gives the text and nothing else. */
export function Marked({ report, marks, current, shown, pick, draft }: MarkedProps) {
  const [start, end] = [draft?.start ?? 0, draft?.end ?? 0]
  const paragraphs = useMemo(() => {
    const drawn: Mark[] = end > start ? [{ n: 0, role: 'draft', start, end }] : []
    return paragraphsOf(report.text, [...(shown ? marks : []), ...drawn])
  }, [report.text, marks, shown, start, end])
  const lang = report.lang ?? languageOf(report.text)
  return (
    <article className={report.text.length > LONG ? 'doc long' : 'doc'} lang={lang} dir={/^(ar|fa|he|ur)/.test(lang) ? 'rtl' : 'ltr'}>
      {paragraphs.map((list) => (
        <Paragraph key={list[0]?.start} list={list} title={(list[0]?.start ?? 0) < report.body}>
          {list.map((segment) => (
            <Run key={segment.start} segment={segment} current={current} pick={pick} draft={draft} text={report.text} />
          ))}
        </Paragraph>
      ))}
    </article>
  )
}

/** A paragraph; where its words are graphic it waits to be asked for, as the settings have it. */
function Paragraph({ list, title, children }: { list: readonly Segment[]; title: boolean; children: React.ReactNode }) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState(false)
  const graphic = useMemo(() => isGraphic(list.map(({ text }) => text).join('')), [list])
  const hidden = graphic && !asked
  return (
    <>
      {hidden && (
        <button type="button" className="care" data-says={t('care.note')} aria-label={t('care.note')} onClick={() => setAsked(true)} />
      )}
      <p data-start={list[0]?.start} className={[title && 'title', hidden && 'graphic'].filter(Boolean).join(' ') || undefined}>
        {children}
      </p>
    </>
  )
}

interface RunProps {
  segment: Segment
  current: number
  pick: (n: number) => void
  draft: Draft | null
  text: string
}

function Run({ segment, current, pick, draft, text: whole }: RunProps) {
  const { t } = useTranslation()
  const { marks, begins, text, start } = segment
  if (marks.length === 0) return text
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
  const own = marks.filter(({ role }) => role !== 'draft')
  const drafted = own.length < marks.length
  const on = own.filter(({ n }) => n === current)
  const smallest = [...own].sort((a, b) => a.end - a.start - (b.end - b.start))[0]
  const shown = on[0] ?? smallest
  return (
    <>
      {anchors}
      {draft && draft.start === start && <Handle edge="start" draft={draft} text={whole} />}
      <span
        className={['seg', on.length > 0 && 'on', drafted && 'draft'].filter(Boolean).join(' ')}
        data-role={shown?.role}
        data-lane={Math.min(3, Math.max(0, ...own.map(({ lane }) => lane)))}
        onClick={() => smallest && !draft && pick(smallest.n)}
        role="presentation"
      >
        {text}
      </span>
      {draft && draft.end === start + text.length && <Handle edge="end" draft={draft} text={whole} />}
    </>
  )
}

function paragraphsOf(text: string, marks: readonly Mark[]): Segment[][] {
  const out: Segment[][] = []
  for (const { 0: words, index } of text.matchAll(/[^\n]+(?:\n(?!\n)[^\n]+)*/g))
    out.push(segments(text, index, index + words.length, marks))
  return out
}
