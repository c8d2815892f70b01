import { Link } from '@tanstack/react-router'
import type { IncidentPage } from '../../present/rows.ts'
import { useTranslation } from '../words/index.ts'
import { Outlet } from './chain.tsx'
import { dayOf } from './day.ts'
import { First } from './first.tsx'

/** The reports in the order in which they came, with whom they lean on and how many claims they carry. */
export function Timeline({ page }: { page: IncidentPage }) {
  const { t } = useTranslation()
  const count = new Map<string, number>()
  for (const { report } of page.claims) count.set(report, (count.get(report) ?? 0) + 1)
  return (
    <First of={page.card.reports} most={12}>
      {(some) => (
        <ol className="timeline">
          {some.map(({ id, title, outlet, published, derivesFrom }) => (
            <li key={id}>
              <time dateTime={published ?? undefined}>{published ? dayOf(published) : t('unknown')}</time>
              <span>
                <Link to="/reports/$id" params={{ id }}>
                  <bdi>{title || t('report.untitled')}</bdi>
                </Link>
                <br />
                <Outlet of={outlet} /> <span className="muted">{t('incident.claims', { count: count.get(id) ?? 0 })}</span>{' '}
                {derivesFrom.map(({ source, how }) => (
                  <span key={source + how} className="chip neutral">
                    {t(`lineage.${how}`)} <LeanedOn source={source} by={outlet} among={page.card.reports} />
                  </span>
                ))}
              </span>
            </li>
          ))}
        </ol>
      )}
    </First>
  )
}

/** The outlet of a report that another leans on, with the day where it is an outlet's own earlier one; else who is named. */
function LeanedOn({ source, by, among }: { source: string; by: string; among: IncidentPage['card']['reports'] }) {
  const on = among.find(({ id }) => id === source)
  if (!on) return <bdi>{source}</bdi>
  return (
    <>
      <Outlet of={on.outlet} />
      {on.outlet === by && on.published && `, ${dayOf(on.published)}`}
    </>
  )
}
