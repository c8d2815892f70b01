import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Discrepancy } from '../../model/account.ts'
import type { HeldClaim, IncidentPage, RulingRow } from '../../present/rows.ts'
import { useTranslation } from '../words/index.ts'
import { Told } from './chain.tsx'
import { First } from './first.tsx'
import { useMay } from './me.ts'
import { Rule, Ruled } from './rule.tsx'
import { Quote } from './said.tsx'

/** How many of an incident's discrepancies nobody has ruled on, or have more to them since. */
export const openDiscrepancies = ({ incident, rulings }: IncidentPage): number =>
  incident.discrepancies.length - rulings.filter(({ since }) => since.length === 0).length

/** Where the accounts disagree, with each side's words and who said them, and what people made of it. */
export function Discrepancies({ page }: { page: IncidentPage }) {
  const { t } = useTranslation()
  const rulings = new Map(page.rulings.map((ruling) => [ruling.on, ruling]))
  if (page.incident.discrepancies.length === 0) return <p className="muted">{t('incident.noDiscrepancies')}</p>
  return (
    <ol className="discrepancies">
      {page.incident.discrepancies.map((discrepancy, n) => (
        <One key={discrepancy.about + discrepancy.between.join()} page={page} of={discrepancy} ruling={rulings.get(n)} />
      ))}
    </ol>
  )
}

/** Sides of a disagreement, and voices of a side, shown before the rest is folded. */
const SIDES = 10
const VOICES = 4

interface OneProps {
  page: IncidentPage
  of: Discrepancy
  ruling: RulingRow | undefined
}

function One({ page, of, ruling }: OneProps) {
  const { t } = useTranslation()
  const [open, setRuling] = useState(false)
  const may = useMay('editor')
  const sides = sidesOf(of)
  const claims = new Map(page.claims.map((claim) => [claim.id, claim]))
  const doers = new Map(
    page.card.discrepancies.flatMap((one) => (one.about === of.about ? one.sides.map(({ claim, by }) => [claim, by]) : [])),
  )
  const outlets = new Map(page.card.reports.map(({ id, outlet }) => [id, outlet]))
  return (
    <li tabIndex={-1}>
      <p>
        <span className={ruling ? 'chip neutral' : 'chip warn'}>{t(`about.${of.about}`)}</span>{' '}
        {of.kind ? t(`disagree.${of.kind}`) : <bdi>{of.why}</bdi>}
      </p>
      <First of={sides} most={SIDES}>
        {(some) =>
          some.map(({ says, claims: ids }) => (
            <Side
              key={says + ids.join()}
              says={says && t(`side.${says}`, { defaultValue: says })}
              held={ruling?.ruling === 'holds' && ids.some((id) => ruling.holds.includes(id))}
            >
              <First of={ids.flatMap((id) => claims.get(id) ?? [])} most={VOICES}>
                {(voices) => (
                  <ul>
                    {voices.map((claim) => (
                      <Words
                        key={claim.id}
                        claim={claim}
                        by={doers.get(claim.id) ?? null}
                        outlet={outlets.get(claim.report) ?? ''}
                        fresh={ruling?.since.includes(claim.id) ?? false}
                      />
                    ))}
                  </ul>
                )}
              </First>
            </Side>
          ))
        }
      </First>
      {ruling && <Ruled ruling={ruling} again={() => setRuling(true)} />}
      {may && !page.asOf && !ruling && !open && (
        <button type="button" className="btn" onClick={() => setRuling(true)}>
          {t('rule.do')}
        </button>
      )}
      {open && <Rule incident={page.incident.id} of={of} sides={sides} close={() => setRuling(false)} />}
    </li>
  )
}

/** Its positions; where none are told apart every claim is a side. */
export const sidesOf = ({ positions, between }: Discrepancy): readonly { says: string; claims: readonly string[] }[] =>
  positions && positions.length > 1
    ? positions.map(({ says, of, claims }) => ({ says: of ? `${says} ${of}` : says, claims }))
    : between.map((id) => ({ says: '', claims: [id] }))

function Side({ says, held, children }: { says: string; held: boolean; children: React.ReactNode }) {
  const { t } = useTranslation()
  return (
    <div className={held ? 'side held' : 'side'}>
      {(says || held) && (
        <b>
          <bdi>{says}</bdi>{' '}
          {held && (
            <span className="chip ok">
              <span aria-hidden="true" className="tick" /> {t('rule.holdsChip')}
            </span>
          )}
        </b>
      )}
      {children}
    </div>
  )
}

interface WordsProps {
  claim: HeldClaim
  /** Who did it, where the quote leaves that out. */
  by: string | null
  outlet: string
  fresh: boolean
}

function Words({ claim, by, outlet, fresh }: WordsProps) {
  const { t } = useTranslation()
  return (
    <li>
      <Link to="/reports/$id" params={{ id: claim.report }} search={{ claim: claim.id }}>
        <Quote>{claim.quote.exact}</Quote>
      </Link>{' '}
      {by && (
        <span>
          ({t('by')}: <Quote>{by}</Quote>){' '}
        </span>
      )}
      <Told outlet={outlet} claim={claim} /> {fresh && <span className="chip warn">{t('rule.fresh')}</span>}
    </li>
  )
}
