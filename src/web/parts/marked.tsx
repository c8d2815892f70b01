import { memo, useMemo, useState } from 'react'
import type { Report } from '../../model/report.ts'
import { useTranslation } from '../words/index.ts'
import { isGraphic } from './graphic.ts'
import { Handle } from './handle.tsx'
import { type Near, useNear } from './near.ts'
import { languageOf } from './said.tsx'
import { type Mark, paragraphs, type Segment, segments } from './segments.ts'
import { useStable } from './stable.ts'

export interface Stretch {
  readonly start: number
  readonly end: number
}

/** The words that a claim is being given, and how to give it others. */
export interface Draft extends Stretch {
  readonly set: (change: (now: Stretch) => Stretch) => void
}

/** From this length on, paragraphs that are not seen are not laid out, and have their marks when they come near. */
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
  const lists = useMemo(() => paragraphs(report.text, shown ? marks : []), [report.text, marks, shown])
  const { come, click } = useStable({ come: pick, click: (n: number) => draft === null && pick(n) })
  const long = report.text.length > LONG
  const { isNear, watch } = useNear(long)
  const lang = report.lang ?? languageOf(report.text)
  return (
    <article className={long ? 'doc long' : 'doc'} lang={lang} dir={/^(ar|fa|he|ur)/.test(lang) ? 'rtl' : 'ltr'}>
      {lists.map((list, n) => {
        const touched = draft !== null && touches(list, draft)
        const here = has(list, current)
        if (!here && !touched && !isNear(n))
          return <Far key={list[0]?.start} list={list} title={isTitle(list, report)} n={n} watch={watch} />
        return (
          <Paragraph
            key={list[0]?.start}
            list={touched ? withDraft(report.text, list, draft) : list}
            title={isTitle(list, report)}
            current={here ? current : 0}
            come={come}
            click={click}
            draft={touched ? draft : null}
            text={report.text}
          />
        )
      })}
    </article>
  )
}

interface FarProps {
  list: readonly Segment[]
  title: boolean
  n: number
  watch: Near['watch']
}

/** A paragraph far from what is seen: its text, to be found in and copied. */
const Far = memo(function Far({ list, title, n, watch }: FarProps) {
  return (
    <p ref={watch} data-at={n} data-start={list[0]?.start} className={title ? 'title' : undefined}>
      {list.map(({ text }) => text).join('')}
    </p>
  )
})

const isTitle = (list: readonly Segment[], { body }: Report): boolean => (list[0]?.start ?? 0) < body

const touches = (list: readonly Segment[], { start, end }: Stretch): boolean => {
  const [first, last] = [list[0], list.at(-1)]
  return first !== undefined && last !== undefined && start < last.start + last.text.length && end > first.start
}

/** A paragraph cut anew with the words that a claim is being given. */
function withDraft(text: string, list: readonly Segment[], { start, end }: Stretch): Segment[] {
  const marks = new Set(list.flatMap((segment) => segment.marks))
  const [first, last] = [list[0]!, list.at(-1)!]
  return segments(text, first.start, last.start + last.text.length, [...marks, { n: 0, role: 'draft', start, end }])
}

const has = (list: readonly Segment[], claim: number): boolean => list.some(({ marks }) => marks.some(({ n }) => n === claim))

interface ParagraphProps {
  list: readonly Segment[]
  title: boolean
  /** The current claim, where its words are here. */
  current: number
  come: (n: number) => void
  /** What a click on its words does. */
  click: (n: number) => unknown
  draft: Draft | null
  text: string
}

/**
 * A paragraph; where its words are graphic it waits to be asked for, as the settings have it. Drawn anew only when something in it changes:
 * a report may be as long as a book.
 */
const Paragraph = memo(function Paragraph({ list, title, current, come, click, draft, text: whole }: ParagraphProps) {
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
        {list.map((segment) => (
          <Run
            key={segment.start}
            segment={segment}
            current={current > 0 && segment.marks.some(({ n }) => n === current) ? current : 0}
            come={come}
            click={click}
            draft={segment.marks.some(({ role }) => role === 'draft') ? draft : null}
            text={whole}
          />
        ))}
      </p>
    </>
  )
})

interface RunProps extends Pick<ParagraphProps, 'current' | 'come' | 'click' | 'draft' | 'text'> {
  segment: Segment
}

const Run = memo(function Run({ segment, current, come, click, draft, text: whole }: RunProps) {
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
      onClick={() => come(n)}
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
        onClick={() => smallest && click(smallest.n)}
        role="presentation"
      >
        {text}
      </span>
      {draft && draft.end === start + text.length && <Handle edge="end" draft={draft} text={whole} />}
    </>
  )
})
