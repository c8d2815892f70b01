import type { Claim } from '../../model/claim.ts'
import { useTranslation } from '../words/index.ts'

/** Who published a report; that nobody is named is said in words. */
export function Outlet({ of: name }: { of: string }) {
  const { t } = useTranslation()
  return <bdi>{name || t('report.noOutlet')}</bdi>
}

/** The chain in a line of text: outlet, then whom it heard it from. */
export function Told({ outlet, claim }: { outlet: string; claim: Pick<Claim, 'attribution'> }) {
  return (
    <span className="told muted">
      {[outlet, ...claim.attribution.map(({ name }) => name)].map((name, i) => (
        <span key={`${i} ${name}`}>
          <Outlet of={name} />
        </span>
      ))}
    </span>
  )
}

/** The chain of who said it, from the outlet to the origin. */
export function Chain({ of: chain }: { of: readonly string[] }) {
  const { t } = useTranslation()
  const ownVoice = chain.length < 2
  return (
    <ol className="chain" aria-label={t('chain.label')}>
      {chain.map((name, i) => (
        <li key={`${i} ${name}`} className={i === chain.length - 1 && !ownVoice ? 'chip warn' : 'chip neutral'}>
          <Outlet of={name} />
        </li>
      ))}
      {ownVoice && <li className="chip neutral plain">{t('chain.own')}</li>}
    </ol>
  )
}
