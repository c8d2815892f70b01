import { Link } from '@tanstack/react-router'
import type { AccountReport, Toll } from '../../model/account.ts'
import { OUTCOMES } from '../../model/claim.ts'
import { bound, says } from '../../present/figures.ts'
import type { HeldClaim } from '../../present/rows.ts'
import { useTranslation } from '../words/index.ts'
import { Quote } from './said.tsx'
import { policySays, TollWords } from './toll-words.tsx'

interface TollsProps {
  tolls: readonly Toll[]
  claims: readonly HeldClaim[]
  reports: readonly AccountReport[]
  /** What each policy does. */
  policies: Readonly<Record<string, string>>
}

/** The tolls under each policy side by side, each with the claims it used and those it dropped, and why. */
export function Tolls({ tolls, claims, reports, policies }: TollsProps) {
  const { t } = useTranslation()
  const shown = OUTCOMES.map((outcome) => ({ outcome, rows: tolls.filter((toll) => toll.outcome === outcome && says(toll)) })).filter(
    ({ rows }) => rows.length > 0,
  )
  if (shown.length === 0) return <p className="muted">{t('tolls.none')}</p>
  return shown.map(({ outcome, rows }) => (
    <div key={outcome} className="scrolls">
      <table className="tolls">
        <caption>{t(`outcome.${outcome}`)}</caption>
        <thead>
          <tr>
            {['policy', 'low', 'best', 'high', 'claims'].map((name) => (
              <th key={name} scope="col" className={['low', 'best', 'high'].includes(name) ? 'n' : undefined}>
                {t(`tolls.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((toll, i) => (
            <tr key={toll.policy + toll.group} className={toll.group ? 'group' : undefined}>
              <th scope="row" title={policySays(t, toll.policy, policies[toll.policy])}>
                {toll.policy !== rows[i - 1]?.policy && toll.policy}{' '}
                {toll.group && <bdi className="of">{t(`status.${toll.group}`, { defaultValue: toll.group })}</bdi>}
              </th>
              <td className="n">{bound(toll.low)}</td>
              <td className="n">{bound(toll.best)}</td>
              <td className="n">{bound(toll.high)}</td>
              <td>
                <Basis toll={toll} claims={claims} reports={reports} says={policySays(t, toll.policy, policies[toll.policy])} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  ))
}

interface BasisProps extends Pick<TollsProps, 'claims' | 'reports'> {
  toll: Toll
  says: string | undefined
}

function Basis({ toll, claims, reports, says }: BasisProps) {
  const { t } = useTranslation()
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const outlets = new Map(reports.map(({ id, outlet }) => [id, outlet]))
  const line = (id: string, why?: string) => {
    const claim = byId.get(id)
    return (
      <li key={id}>
        {claim ? (
          <Link to="/reports/$id" params={{ id: claim.report }} search={{ claim: id }}>
            <Quote>{claim.quote.exact}</Quote>
          </Link>
        ) : (
          id
        )}{' '}
        <bdi className="muted">{claim && outlets.get(claim.report)}</bdi>{' '}
        {why && (
          <span className="muted">
            — <TollWords of={why} />
          </span>
        )}
      </li>
    )
  }
  return (
    <details>
      <summary>{t('tolls.basis', { used: toll.used.length, dropped: toll.dropped.length })}</summary>
      {says && <p className="muted">{says}</p>}
      {toll.step && (
        <p className="muted">
          <TollWords of={toll.step} />
        </p>
      )}
      {(toll.notes ?? []).map((note) => (
        <p key={note} className="muted">
          <TollWords of={note} />
        </p>
      ))}
      <h3>{t('tolls.used')}</h3>
      <ul className="short">{toll.used.map((id) => line(id))}</ul>
      {toll.dropped.length > 0 && (
        <>
          <h3>{t('tolls.dropped')}</h3>
          <ul className="short">{toll.dropped.map(({ claim, why }) => line(claim, why))}</ul>
        </>
      )}
    </details>
  )
}
