import { Link } from '@tanstack/react-router'
import { useId, useState } from 'react'
import type { AccountReport, Toll } from '../../model/account.ts'
import { OUTCOMES } from '../../model/claim.ts'
import { bound, says } from '../../present/figures.ts'
import type { HeldClaim } from '../../present/rows.ts'
import { useTranslation } from '../words/index.ts'
import { Outlet } from './chain.tsx'
import { First } from './first.tsx'
import { Quote } from './said.tsx'
import { policyName, policySays, TollWords } from './toll-words.tsx'

/** Claims behind a toll that are shown before the rest is folded. */
const CLAIMS = 20

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
            <Row
              key={toll.policy + toll.group}
              toll={toll}
              first={toll.policy !== rows[i - 1]?.policy}
              claims={claims}
              reports={reports}
              says={policySays(t, toll.policy, policies[toll.policy])}
            />
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

/** A low of nought and nothing beside it is no figure. */
const isUnknown = ({ low, best, high }: Toll): boolean => !low && best === null && high === null

/** A toll, and under it across the whole table the claims it was made of, once they are asked for. */
function Row({ toll, first, claims, reports, says }: BasisProps & { first: boolean }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const id = useId()
  const group = toll.group && t(`status.${toll.group}`, { defaultValue: toll.group })
  return (
    <>
      <tr className={[toll.group && !first && 'group', open && 'open'].filter(Boolean).join(' ') || undefined}>
        <th scope="row" title={says}>
          {first && <bdi>{policyName(t, toll.policy)}</bdi>} {group && <bdi className="of">{group}</bdi>}
        </th>
        <td className="n">{bound(isUnknown(toll) ? null : toll.low)}</td>
        <td className="n">{bound(toll.best)}</td>
        <td className="n">{toll.high === null && toll.low !== null && !isUnknown(toll) ? t('tolls.open') : bound(toll.high)}</td>
        <td>
          <button
            type="button"
            className="unfold"
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            onClick={() => setOpen(!open)}
          >
            {t('tolls.basis', { used: toll.used.length, dropped: toll.dropped.length })}
            <bdi className="vh"> {[policyName(t, toll.policy), group].filter(Boolean).join(', ')}</bdi>
          </button>
        </td>
      </tr>
      {open && (
        <tr id={id} className="basis">
          <td colSpan={5}>
            <Basis toll={toll} claims={claims} reports={reports} says={says} />
          </td>
        </tr>
      )}
    </>
  )
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
        <span className="muted">{claim && <Outlet of={outlets.get(claim.report) ?? ''} />}</span>{' '}
        {why && (
          <span className="muted">
            — <TollWords of={why} />
          </span>
        )}
      </li>
    )
  }
  return (
    <>
      <p className="muted">
        <bdi>{toll.policy}</bdi>
        {says && `: ${says}`}
      </p>
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
      {toll.used.length > 0 && (
        <>
          <h3>{t('tolls.used')}</h3>
          <First of={toll.used} most={CLAIMS}>
            {(some) => <ul className="short">{some.map((id) => line(id))}</ul>}
          </First>
        </>
      )}
      {toll.dropped.length > 0 && (
        <>
          <h3>{t('tolls.dropped')}</h3>
          <First of={toll.dropped} most={CLAIMS}>
            {(some) => <ul className="short">{some.map(({ claim, why }) => line(claim, why))}</ul>}
          </First>
        </>
      )}
    </>
  )
}
