import { memo } from 'react'
import type { HeldClaim, Standing } from '../../present/rows.ts'
import { victimsOf } from '../../present/victims.ts'
import { type Translate, useTranslation } from '../words/index.ts'
import { Chain } from './chain.tsx'
import { figureOf } from './count.ts'
import { ClaimEdit } from './edit.tsx'
import { Key } from './help.tsx'
import type { Draft } from './marked.tsx'
import { May } from './needs.tsx'
import { languageOf, Quote } from './said.tsx'
import { StandingChip } from './standing.tsx'

export interface ClaimCardProps {
  claim: HeldClaim
  n: number
  outlet: string
  text: string
  current: boolean
  /** The number of the claim that it says again; 0: none. */
  repeats: number
  lang: string
  draft: Draft | null
  /** Whether the person may decide. */
  may: boolean
  setEditing: (on: boolean) => void
  pick: (n: number) => void
  decide: (to: Standing) => void
  /** Asks for more to be said of it. */
  ask: (what: 'give' | 'place' | 'repeat') => void
}

/** One claim beside the text: what it says, on whose word, where it stands, and what to make of it. Of thousands only those are drawn anew that change. */
export const ClaimCard = memo(function ClaimCard({
  claim,
  n,
  outlet,
  text,
  lang,
  current,
  repeats,
  draft,
  may,
  setEditing,
  pick,
  decide,
  ask,
}: ClaimCardProps) {
  const { t } = useTranslation()
  return (
    <li className={current ? 'claim current' : 'claim'} aria-current={current || undefined}>
      <div className="row spread">
        <button type="button" className="says" tabIndex={current ? 0 : -1} onClick={() => pick(n)}>
          <span className="muted">{n}</span> <Says claim={claim} />
        </button>
        <StandingChip of={claim.standing} />
      </div>
      <Chain of={[outlet, ...claim.attribution.map(({ name }) => name)]} />
      {current && <Facts claim={claim} repeats={repeats} />}
      {current && !draft && may && (
        <div className="row">
          <button type="button" className="btn ok" onClick={() => decide('accepted')}>
            {t('accept')} <Key of="accept" />
          </button>
          <button type="button" className="btn no" onClick={() => decide('rejected')}>
            {t('reject')} <Key of="reject" />
          </button>
          <button type="button" className="btn" onClick={() => setEditing(true)}>
            {t('edit')} <Key of="edit" />
          </button>
          <button type="button" className="btn quiet" onClick={() => ask('repeat')}>
            {t('repeat.do')} <Key of="repeat" />
          </button>
          <button type="button" className="btn quiet" onClick={() => ask('give')}>
            {t('turn.give')} <Key of="give" />
          </button>
          <May least="editor">
            <button type="button" className="btn quiet" onClick={() => ask('place')}>
              {t('place.do')} <Key of="place" />
            </button>
          </May>
        </div>
      )}
      {draft && <ClaimEdit claim={claim} text={text} lang={lang} draft={draft} close={() => setEditing(false)} />}
    </li>
  )
})

function Says({ claim }: { claim: HeldClaim }) {
  const { t } = useTranslation()
  const { casualty, quote, kind, polarity } = claim
  const victims = casualty && victimsOf(casualty)
  const denied = polarity === 'denied' ? `${t('denied')}: ` : ''
  if (!casualty)
    return (
      <b>
        {denied}
        {t(`kind.${kind}`)}: <Quote>{quote.exact}</Quote>
      </b>
    )
  return (
    <b>
      {denied}
      <bdi>{figureOf(t, casualty.number)}</bdi> {t(`outcome.${casualty.outcome}`)}
      {victims && (
        <>
          : <bdi lang={languageOf(victims)}>{victims}</bdi>
        </>
      )}
    </b>
  )
}

/** What a claim says in plain words. */
export function saysOf(t: Translate, { casualty, quote, kind, polarity }: HeldClaim): string {
  const says = casualty ? `${figureOf(t, casualty.number)} ${t(`outcome.${casualty.outcome}`)}` : `${t(`kind.${kind}`)}: “${quote.exact}”`
  return polarity === 'denied' ? `${t('denied')}: ${says}` : says
}

function Facts({ claim, repeats }: { claim: HeldClaim; repeats: number }) {
  const { t } = useTranslation()
  const { when, where, casualty, scope, certainty, why, decided } = claim
  const facts = [
    [t('scope.label'), t(`scope.${scope}`)],
    ...(certainty === 'hedged' ? [[t('certainty'), t('hedged')]] : []),
    ...(casualty?.victims ? [[t('status.label'), t(`status.${casualty.victims.status}`)]] : []),
    ...(casualty?.by ? [[t('by'), casualty.by]] : []),
    ...(when ? [[t('when'), when.edtf ? `${when.text} (${when.edtf})` : when.text]] : []),
    ...(where ? [[t('where'), where.text]] : []),
    ...(repeats > 0 ? [[t('repeat.label'), t('report.goToClaim', { n: repeats })]] : []),
    ...(decided ? [[t('decidedBy'), `${decided.by}${decided.reason ? ` — ${decided.reason}` : ''}`]] : []),
  ] as const
  return (
    <>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      {why && why.length > 0 && (
        <details>
          <summary>{t('report.why')}</summary>
          <ul className="short">
            {why.map(({ rule, on }) => (
              <li key={rule + on.map(({ start }) => start).join()}>
                <bdi lang="en">{rule}</bdi>:{' '}
                {on.map(({ exact, start }) => (
                  <Quote key={start}>{exact}</Quote>
                ))}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
