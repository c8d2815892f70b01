import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { AdriftRow, ClaimNow } from '../../present/rows.ts'
import { api } from '../api.ts'
import { Outlet } from '../parts/chain.tsx'
import { figureOf } from '../parts/count.ts'
import { dayOf } from '../parts/day.ts'
import { isGraphic } from '../parts/graphic.ts'
import { Hints } from '../parts/help.tsx'
import { useKeys } from '../parts/keys.ts'
import { useMay } from '../parts/me.ts'
import { Held } from '../parts/query.tsx'
import { TakeBack } from '../parts/rule.tsx'
import { languageOf, Quote, Said } from '../parts/said.tsx'
import { StandingChip } from '../parts/standing.tsx'
import { useTranslation } from '../words/index.ts'

/** Decisions that do nothing since their report was read again: nothing was moved, so somebody has to look. */
export function AdriftScreen() {
  const { t } = useTranslation()
  const may = useMay('editor')
  return (
    <>
      <h1>{t('adrift.title')}</h1>
      <Held of={['adrift']} get={api.adrift}>
        {({ rows, total }) => (
          <>
            <p className="muted measure">
              {total === 0 ? t('adrift.none') : t('adrift.text')} {total > 0 && may && t('adrift.back')}
            </p>
            <List rows={rows} />
            {total > rows.length && <p className="muted">{t('more', { count: total - rows.length })}</p>}
          </>
        )}
      </Held>
    </>
  )
}

function List({ rows }: { rows: readonly AdriftRow[] }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const list = useRef<HTMLOListElement>(null)
  const at = useRef(-1)
  const go = (to: number) => list.current?.querySelectorAll<HTMLElement>(':scope > li')[Math.max(0, Math.min(rows.length - 1, to))]?.focus()
  const open = () => {
    const row = rows[at.current]
    if (row) void navigate({ to: '/reports/$id', params: { id: row.report }, search: searchOf(row) })
  }
  useKeys({ next: () => go(at.current + 1), previous: () => go(at.current - 1), open })
  useEffect(() => {
    const lost = document.activeElement === document.body && at.current >= 0
    if (lost && rows.length > 0) list.current?.querySelectorAll<HTMLElement>(':scope > li')[Math.min(at.current, rows.length - 1)]?.focus()
  }, [rows.length])
  if (rows.length === 0) return null
  return (
    <>
      <Hints
        keys={[
          [['next', 'previous'], t('queue.move')],
          [['open'], t('queue.openReport')],
        ]}
      />
      <ol ref={list} className="adrift" aria-label={t('adrift.title')}>
        {rows.map((row, n) => (
          <li key={row.seq} tabIndex={-1} className="card" onFocus={() => (at.current = n)}>
            <One row={row} />
          </li>
        ))}
      </ol>
    </>
  )
}

const searchOf = ({ now: [first] }: AdriftRow) => (first ? { claim: first.id } : {})

function One({ row }: { row: AdriftRow }) {
  const { t } = useTranslation()
  const { by, at, reason, decision, claimGone, report, title, outlet, kind, words, around, now, seq } = row
  const lang = languageOf(words)
  return (
    <>
      <div className="row">
        <span className="chip warn">{t(claimGone ? 'adrift.gone' : 'adrift.changed')}</span>
        <span>
          <Said of="adrift.did" values={{ who: by, did: t(`did.${decision}`), kind: t(`kind.${kind}`), when: dayOf(at) }} />
          {reason && (
            <>
              {': '}
              <bdi lang={languageOf(reason)}>{reason}</bdi>
            </>
          )}
        </span>
        <span className="grow" />
        <TakeBack entry={seq} />
      </div>
      <blockquote
        lang={lang}
        dir={lang === 'ar' ? 'rtl' : 'ltr'}
        className={isGraphic(around.before + words + around.after) ? 'graphic' : undefined}
      >
        {around.before}
        <mark>{words}</mark>
        {around.after}
      </blockquote>
      <p className="muted">
        <Link to="/reports/$id" params={{ id: report }} search={searchOf(row)}>
          <bdi>{title || t('report.untitled')}</bdi>
        </Link>{' '}
        · <Outlet of={outlet} />
      </p>
      <Now report={report} now={now} />
    </>
  )
}

/** What is read on these words today, and where it can be decided on. */
function Now({ report, now }: { report: string; now: readonly ClaimNow[] }) {
  const { t } = useTranslation()
  if (now.length === 0) return <p>{t('adrift.nothing')}</p>
  return (
    <div>
      {t('adrift.now')}
      <ul>
        {now.map(({ id, kind, words, denied, outcome, figure, standing }) => (
          <li key={id}>
            {t(`kind.${kind}`)}
            {outcome && (
              <bdi>
                {' '}
                ({denied && `${t('denied')} `}
                {figure && figureOf(t, figure)} {t(`outcome.${outcome}`)})
              </bdi>
            )}
            :{' '}
            <Link to="/reports/$id" params={{ id: report }} search={{ claim: id }}>
              <Quote>{words}</Quote>
            </Link>{' '}
            <StandingChip of={standing} />
          </li>
        ))}
      </ul>
    </div>
  )
}
