import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useRouter, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import type { ReportPage, Standing } from '../../present/rows.ts'
import { api } from '../api.ts'
import { useAnnounce } from '../parts/announce.tsx'
import { Outlet } from '../parts/chain.tsx'
import { ClaimList } from '../parts/claim-list.tsx'
import { landOf } from '../parts/country.ts'
import { dayOf } from '../parts/day.ts'
import { useDeciding } from '../parts/decide.tsx'
import { Hints, Key } from '../parts/help.tsx'
import { useKeys } from '../parts/keys.ts'
import { type Draft, Marked, type Stretch } from '../parts/marked.tsx'
import { useMay } from '../parts/me.ts'
import { Held } from '../parts/query.tsx'
import { type Mark, marksOf } from '../parts/segments.ts'
import { MakeSpan } from '../parts/select.tsx'
import { useStable } from '../parts/stable.ts'
import { Empty } from '../parts/states.tsx'
import { whenOf } from '../parts/when.ts'
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
  const router = useRouter()
  const client = useQueryClient()
  const say = useAnnounce()
  const deciding = useDeciding()
  const may = useMay('coder')
  const [shown, setShown] = useState(true)
  const [why, setWhy] = useState<Standing | null>(null)
  const [dialog, setDialog] = useState<'give' | 'place' | 'repeat' | null>(null)
  const goReport = (id: string | null) => {
    if (id) void navigate({ to: '/reports/$id', params: { id } })
    else say(t('report.noMore'))
  }
  const [stretch, setStretch] = useState<(Stretch & { claim: string }) | null>(null)
  const placeOf = (claim: string | undefined) =>
    Math.max(
      0,
      claims.findIndex(({ id }) => id === claim),
    )
  const at = placeOf(search.claim)
  /** The place of the claim that was come to last, and the claims with what was decided last, both ahead of what is drawn. */
  const ahead = () => ({
    at: placeOf((router.latestLocation.search as typeof search).claim),
    claims: client.getQueryData<ReportPage>(['report', report.id])?.claims ?? claims,
  })
  // The same marks as long as no claim has other words, whatever is decided on it.
  const drawn = useMemo(() => JSON.stringify(marksOf(claims)), [claims])
  const marks = useMemo(() => JSON.parse(drawn) as readonly Mark[], [drawn])
  const numbers = useMemo(() => new Map(claims.map(({ id }, i) => [id, i + 1])), [claims])
  const current = claims[at]
  const draft: Draft | null =
    stretch && stretch.claim === current?.id
      ? { ...stretch, set: (change) => setStretch((now) => now && { ...now, ...change(now) }) }
      : null
  const edit = (span: Stretch | undefined = current?.quote) =>
    current && span && setStretch({ claim: current.id, start: span.start, end: span.end })
  const pick = (n: number) => {
    const claim = claims[n - 1]
    if (claim)
      void navigate({ to: '/reports/$id', params: { id: report.id }, search: { claim: claim.id }, replace: true, resetScroll: false })
  }
  const go = (by: number) => pick(Math.max(1, Math.min(claims.length, ahead().at + 1 + by)))
  const decide = (to: Standing, reason?: string) => {
    const { at, claims } = ahead()
    const current = claims[at]
    if (!current) return
    const open = claims.flatMap(({ standing }, i) => (standing === 'open' && i !== at ? [i] : []))
    const words = t('report.decided', { n: at + 1, standing: t(`standing.${to}`), left: open.length })
    deciding.decide({ claims: [{ id: current.id, version: current.version }], to, ...(reason ? { reason } : {}) }, words)
    const next = open.find((i) => i > at) ?? open[0]
    if (next !== undefined) pick(next + 1)
  }
  useKeys({
    next: () => go(1),
    previous: () => go(-1),
    accept: () => decide('accepted'),
    reject: () => decide('rejected'),
    acceptWhy: () => current && setWhy('accepted'),
    rejectWhy: () => current && setWhy('rejected'),
    nextOpen: () => {
      const { at, claims } = ahead()
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
  const on = useStable({
    pick,
    decide,
    setEditing: (on: boolean) => {
      if (on) return edit()
      setStretch(null)
      requestAnimationFrame(toCurrent)
    },
  })
  const turned = useRef(deciding.turned)
  useEffect(() => {
    if (deciding.turned === turned.current) return
    turned.current = deciding.turned
    const n = claims.findIndex(({ id }) => id === deciding.turned?.id)
    if (n >= 0) pick(n + 1)
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
            <Outlet of={report.outlet} /> · {report.published ? dayOf(report.published) : t('unknown')}
            {page.derivesFrom.map(({ source, how }) => (
              <span key={source + how}>
                {' '}
                · {t(`lineage.${how}`)} <bdi>{source}</bdi>
              </span>
            ))}
            {page.original && (
              <span className="original">
                {' '}
                ·{' '}
                <a href={`/api/reports/${encodeURIComponent(report.id)}/original`} download>
                  {t('report.original')}
                </a>
              </span>
            )}
            {page.incidents.map((incident) => (
              <span key={incident.id}>
                {' '}
                ·{' '}
                <Link to="/incidents/$id" params={{ id: incident.id }}>
                  <bdi>{incident.name}</bdi>
                </Link>
                {page.incidents.some(({ id, name }) => id !== incident.id && name === incident.name) && (
                  <>
                    {' '}
                    (<bdi>{`${landOf(t, incident)}, ${whenOf(t, incident.edtf)}`}</bdi>)
                  </>
                )}
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
          <ClaimList
            claims={claims}
            at={at}
            numbers={numbers}
            outlet={report.outlet}
            text={report.text}
            lang={report.lang ?? 'en'}
            draft={draft}
            may={may}
            setEditing={on.setEditing}
            pick={on.pick}
            decide={on.decide}
            ask={setDialog}
          />
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
    </>
  )
}

/** Takes the focus to the current claim, so that it is read out, unless it is in the text. */
function toCurrent() {
  if (!document.activeElement?.closest('.doc, dialog'))
    document.querySelector<HTMLElement>('.claim.current .says')?.focus({ preventScroll: true })
}
