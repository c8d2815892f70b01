import { Link } from '@tanstack/react-router'
import { chain } from '../../present/chains.ts'
import type { IncidentPage } from '../../present/rows.ts'
import { useTranslation } from '../words/index.ts'

/** Where the accounts disagree, with both sides' words and who said them. */
export function Discrepancies({ page }: { page: IncidentPage }) {
  const { t } = useTranslation()
  const claims = new Map(page.claims.map((claim) => [claim.id, claim]))
  const outlets = new Map(page.card.reports.map(({ id, outlet }) => [id, outlet]))
  if (page.incident.discrepancies.length === 0) return <p className="muted">{t('incident.noDiscrepancies')}</p>
  return (
    <ol className="discrepancies">
      {page.incident.discrepancies.map(({ about, between, why }) => (
        <li key={about + between.join()}>
          <p>
            <span className="chip warn">{t(`about.${about}`)}</span> {why}
          </p>
          <ul>
            {between
              .flatMap((id) => claims.get(id) ?? [])
              .map((claim) => (
                <li key={claim.id}>
                  <Link to="/reports/$id" params={{ id: claim.report }} search={{ claim: claim.id }}>
                    <bdi>“{claim.quote.exact}”</bdi>
                  </Link>{' '}
                  <bdi className="muted">{chain(outlets.get(claim.report) ?? '', claim)}</bdi>
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}
