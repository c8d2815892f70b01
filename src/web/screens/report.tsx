import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import type { ReportPage, Standing } from '../../present/rows.ts'
import { api } from '../api.ts'
import { useAnnounce } from '../parts/announce.tsx'
import { ClaimCard } from '../parts/claim.tsx'
import Conflict from '../parts/conflict.tsx'
import { useDeciding } from '../parts/decide.ts'
import { Key } from '../parts/help.tsx'
import { useKeys } from '../parts/keys.ts'
import { Marked } from '../parts/marked.tsx'
import { Held } from '../parts/query.tsx'
import { SaveFailed } from '../parts/save-failed.tsx'
import { marksOf } from '../parts/segments.ts'
import { Empty } from '../parts/states.tsx'
import { useTranslation } from '../words/index.ts'

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
  const [asked, setAsked] = useState<Standing>('accepted')
  const [shown, setShown] = useState(true)
  const [editing, setEditing] = useState(false)
  const at = Math.max(
    0,
    claims.findIndex(({ id }) => id === search.claim),
  )
  const marks = useMemo(() => marksOf(claims), [claims])
  const current = claims[at]
  const pick = (n: number) => {
    const claim = claims[n - 1]
    if (claim) void navigate({ to: '/reports/$id', params: { id: report.id }, search: { claim: claim.id }, replace: true })
  }
  const go = (by: number) => pick(Math.max(1, Math.min(claims.length, at + 1 + by)))
  const decide = (to: Standing) => {
    if (!current) return
    setAsked(to)
    deciding.decide({ claims: [{ id: current.id, version: current.version }], to })
    const onward = claims.findIndex(({ standing }, i) => i > at && standing === 'open')
    const next = onward < 0 ? claims.findIndex(({ standing, id }) => standing === 'open' && id !== current.id) : onward
    say(
      t('report.decided', {
        n: at + 1,
        standing: t(`standing.${to}`),
        left: claims.filter((one) => one.standing === 'open' && one !== current).length,
      }),
    )
    if (next >= 0) pick(next + 1)
  }
  useKeys({
    next: () => go(1),
    previous: () => go(-1),
    accept: () => decide('accepted'),
    reject: () => decide('rejected'),
    undo: deciding.undo,
    edit: () => setEditing(true),
    highlights: () => setShown((now) => !now),
  })
  useEffect(() => {
    if (at >= 0) document.querySelector('.claim.current')?.scrollIntoView({ block: 'nearest' })
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
            <bdi>{report.outlet || t('report.noOutlet')}</bdi> · {report.published?.slice(0, 10) ?? t('unknown')}
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
        <p className="muted">
          <Key of="next" /> <Key of="previous" /> <Key of="accept" /> <Key of="reject" /> <Key of="edit" /> <Key of="undo" />{' '}
          <Key of="highlights" />
        </p>
      </header>
      <SaveFailed deciding={deciding} />
      <div className="review">
        <section className="card" aria-label={t('report.text')}>
          <p className="legend" aria-hidden="true">
            <span data-role="content">{t('report.content')}</span> <span data-role="speaker">{t('report.speaker')}</span>{' '}
            <span data-role="cue">{t('report.cue')}</span>
          </p>
          <Marked report={report} marks={marks} current={at + 1} shown={shown} pick={pick} />
        </section>
        <section aria-label={t('report.claims')}>
          <div className="row spread">
            <h2>{t('report.claims')}</h2>
            <span className="muted">{t('report.left', { open, total: claims.length })}</span>
          </div>
          {claims.length === 0 && <Empty title={t('report.none')} />}
          <ol className="claims">
            {claims.map((claim, i) => (
              <ClaimCard
                key={claim.id}
                claim={claim}
                n={i + 1}
                outlet={report.outlet}
                text={report.text}
                current={i === at}
                editing={editing && i === at}
                setEditing={setEditing}
                pick={() => pick(i + 1)}
                decide={decide}
              />
            ))}
          </ol>
        </section>
      </div>
      {deciding.conflicts.length > 0 && <Conflict deciding={deciding} asked={asked} />}
    </>
  )
}
