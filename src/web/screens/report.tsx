import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import type { ReportPage, Standing } from '../../present/rows.ts'
import { api } from '../api.ts'
import { useAnnounce } from '../parts/announce.tsx'
import { ClaimCard } from '../parts/claim.tsx'
import Conflict from '../parts/conflict.tsx'
import { dayOf } from '../parts/day.ts'
import { useDeciding } from '../parts/decide.ts'
import { Hints, Key } from '../parts/help.tsx'
import { useKeys } from '../parts/keys.ts'
import { type Draft, Marked, type Stretch } from '../parts/marked.tsx'
import { useMay } from '../parts/me.ts'
import { Held } from '../parts/query.tsx'
import { SaveFailed } from '../parts/save-failed.tsx'
import { marksOf } from '../parts/segments.ts'
import { MakeSpan } from '../parts/select.tsx'
import { Empty } from '../parts/states.tsx'
import { useTranslation } from '../words/index.ts'

const Bulk = lazy(() => import('../parts/bulk.tsx'))
const Give = lazy(() => import('../parts/give.tsx'))
const Place = lazy(() => import('../parts/place.tsx'))
const Repeat = lazy(() => import('../parts/repeat.tsx'))

export function ReportScreen() {
  const { id } = useParams({ from: '/reports/$id' })
  return (
    <Held of={['report', id]} get={() => api.report(id)}>
      {(page) => <Review key={id} page={page} />}
    </Held>
  )
}

function Review({ page }: { page: ReportPage }) {
  const { t } = useTranslation()
  const { report, claims } = page
  const search = useSearch({ from: '/reports/$id' })
  const navigate = useNavigate()
  const say = useAnnounce()
  const deciding = useDeciding()
  const may = useMay('coder')
  const [asked, setAsked] = useState<Standing>('accepted')
  const [shown, setShown] = useState(true)
  const [why, setWhy] = useState<Standing | null>(null)
  const [dialog, setDialog] = useState<'give' | 'place' | 'repeat' | null>(null)
  const goReport = (id: string | null) => {
    if (id) void navigate({ to: '/reports/$id', params: { id } })
    else say(t('report.noMore'))
  }
  const [stretch, setStretch] = useState<(Stretch & { claim: string }) | null>(null)
  const at = Math.max(
    0,
    claims.findIndex(({ id }) => id === search.claim),
  )
  const marks = useMemo(() => marksOf(claims), [claims])
  const current = claims[at]
  const draft: Draft | null =
    stretch && stretch.claim === current?.id
      ? { ...stretch, set: (change) => setStretch((now) => now && { ...now, ...change(now) }) }
      : null
  const edit = (span: Stretch | undefined = current?.quote) =>
    current && span && setStretch({ claim: current.id, start: span.start, end: span.end })
  const pick = (n: number) => {
    const claim = claims[n - 1]
    if (claim) void navigate({ to: '/reports/$id', params: { id: report.id }, search: { claim: claim.id }, replace: true })
  }
  const go = (by: number) => pick(Math.max(1, Math.min(claims.length, at + 1 + by)))
  const decide = (to: Standing, reason?: string) => {
    if (!current) return
    setAsked(to)
    const words = t('report.decided', {
      n: at + 1,
      standing: t(`standing.${to}`),
      left: claims.filter((one) => one.standing === 'open' && one !== current).length,
    })
    deciding.decide({ claims: [{ id: current.id, version: current.version }], to, ...(reason ? { reason } : {}) }, words)
    const onward = claims.findIndex(({ standing }, i) => i > at && standing === 'open')
    const next = onward < 0 ? claims.findIndex(({ standing, id }) => standing === 'open' && id !== current.id) : onward
    if (next >= 0) pick(next + 1)
  }
  useKeys({
    next: () => go(1),
    previous: () => go(-1),
    accept: () => decide('accepted'),
    reject: () => decide('rejected'),
    acceptWhy: () => current && setWhy('accepted'),
    rejectWhy: () => current && setWhy('rejected'),
    nextOpen: () => {
      const open = claims.findIndex(({ standing }, i) => i > at && standing === 'open')
      if (open >= 0) pick(open + 1)
      else if (page.around.nextOpen) goReport(page.around.nextOpen)
      else say(t('report.noneOpen'))
    },
    give: () => current && setDialog('give'),
    undo: deciding.undo,
    redo: deciding.redo,
    place: () => current && setDialog('place'),
    repeat: () => current && setDialog('repeat'),
    nextReport: () => goReport(page.around.next),
    previousReport: () => goReport(page.around.previous),
    edit: () => edit(),
    highlights: () => setShown((now) => !now),
  })
  const arrived = useRef(search.claim === undefined ? at : -1)
  useEffect(() => {
    if (at === arrived.current) return
    arrived.current = -1
    document.querySelector('.claim.current')?.scrollIntoView({ block: 'nearest' })
    toCurrent()
  }, [at])
  const open = claims.filter(({ standing }) => standing === 'open').length
  return (
    <>
      <header className="row spread">
        <div>
          <h1>
            <bdi>{report.title || t('report.untitled')}</bdi>
          </h1>
          <p className="muted">
            <bdi>{report.outlet || t('report.noOutlet')}</bdi> · {report.published ? dayOf(report.published) : t('unknown')}
            {page.derivesFrom.map(({ source, how }) => (
              <span key={source + how}>
                {' '}
                · {t(`lineage.${how}`)} <bdi>{source}</bdi>
              </span>
            ))}
            {page.incidents.map(({ id, name }) => (
              <span key={id}>
                {' '}
                ·{' '}
                <Link to="/incidents/$id" params={{ id }}>
                  <bdi>{name}</bdi>
                </Link>
              </span>
            ))}
          </p>
        </div>
        <Hints
          keys={[
            [['next', 'previous'], t('queue.move')],
            [['nextReport', 'previousReport'], t('report.turn')],
            [['nextOpen'], t('keys.nextOpen')],
            [['highlights'], t('report.marks')],
            [['undo'], t('undo')],
          ]}
        />
      </header>
      <SaveFailed deciding={deciding} />
      {page.staleReader && (
        <p className="banner" role="status">
          {t('stale.reader', { reader: page.staleReader })}
        </p>
      )}
      <div className="review">
        <section className="card" aria-label={t('report.text')}>
          <p className="legend" aria-hidden="true">
            <span data-role="content">{t('report.content')}</span> <span data-role="speaker">{t('report.speaker')}</span>{' '}
            <span data-role="cue">{t('report.cue')}</span>
          </p>
          <Marked report={report} marks={marks} current={at + 1} shown={shown} pick={pick} draft={draft} />
          {current && may && (
            <MakeSpan text={report.text} lang={report.lang ?? 'en'} n={at + 1} make={draft ? (span) => draft.set(() => span) : edit} />
          )}
        </section>
        <section aria-label={t('report.claims')}>
          <div className="row spread">
            <h2>{t('report.claims')}</h2>
            <span className="muted">{t('report.left', { open, total: claims.length })}</span>
          </div>
          {claims.length === 0 && <Empty title={t('report.none')} />}
          {open === 0 && (
            <p className="row decided">
              {claims.length > 0 && t('report.all')}
              {page.around.nextOpen && (
                <Link className="btn" to="/reports/$id" params={{ id: page.around.nextOpen }}>
                  {t('report.nextOpen')} <Key of="nextOpen" />
                </Link>
              )}
            </p>
          )}
          <ol className="claims">
            {claims.map((claim, i) => (
              <ClaimCard
                key={claim.id}
                claim={claim}
                n={i + 1}
                outlet={report.outlet}
                text={report.text}
                current={i === at}
                repeats={claims.findIndex(({ id }) => id === claim.repeats) + 1}
                lang={report.lang ?? 'en'}
                draft={i === at ? draft : null}
                setEditing={(on) => {
                  if (on) return edit()
                  setStretch(null)
                  requestAnimationFrame(toCurrent)
                }}
                pick={() => pick(i + 1)}
                decide={decide}
                ask={setDialog}
              />
            ))}
          </ol>
        </section>
      </div>
      <Suspense>
        {why && current && (
          <Bulk
            to={why}
            rows={[{ id: current.id, words: current.quote.exact, outlet: report.outlet }]}
            settle={(reason) => {
              setWhy(null)
              decide(why, reason)
            }}
            close={() => setWhy(null)}
          />
        )}
        {dialog === 'give' && current && <Give claims={[current.id]} close={() => setDialog(null)} />}
        {dialog === 'place' && current && <Place claims={[current.id]} from={current.incident} close={() => setDialog(null)} />}
        {dialog === 'repeat' && current && <Repeat claim={current} close={() => setDialog(null)} />}
      </Suspense>
      {deciding.conflicts.length > 0 && <Conflict deciding={deciding} asked={asked} />}
    </>
  )
}

/** Takes the focus to the current claim, so that it is read out, unless it is in the text. */
function toCurrent() {
  if (!document.activeElement?.closest('.doc, dialog'))
    document.querySelector<HTMLElement>('.claim.current .says')?.focus({ preventScroll: true })
}
