import { memo } from 'react'
import type { HeldClaim } from '../../present/rows.ts'
import { useTranslation } from '../words/index.ts'
import { ClaimCard, type ClaimCardProps, saysOf } from './claim.tsx'
import { type Near, useNear } from './near.ts'

/** From this number on, only claims that come near to being seen are drawn whole. */
const MANY = 200
/** Cards on either side of the current one that are drawn at once. */
const AROUND = 12

interface ClaimListProps extends Omit<ClaimCardProps, 'claim' | 'n' | 'current' | 'repeats'> {
  claims: readonly HeldClaim[]
  /** The place of the current claim. */
  at: number
  numbers: ReadonlyMap<string, number>
}

/** The claims of a report. Of thousands each is in the list with its number and what it says; the rest of it comes when it comes near. */
export function ClaimList({ claims, at, numbers, draft, ...rest }: ClaimListProps) {
  const many = claims.length > MANY
  const { isNear, watch } = useNear(
    many,
    Array.from({ length: 2 * AROUND }, (_, n) => at - AROUND + n),
  )
  return (
    <ol className={many ? 'claims many' : 'claims'}>
      {claims.map((claim, i) =>
        i === at || isNear(i) ? (
          <ClaimCard
            key={claim.id}
            claim={claim}
            n={i + 1}
            current={i === at}
            repeats={(claim.repeats && numbers.get(claim.repeats)) || 0}
            draft={i === at ? draft : null}
            {...rest}
          />
        ) : (
          <Far key={claim.id} claim={claim} n={i + 1} watch={watch} pick={rest.pick} />
        ),
      )}
    </ol>
  )
}

interface FarProps extends Pick<ClaimCardProps, 'claim' | 'n' | 'pick'> {
  watch: Near['watch']
}

/** A claim far from what is seen. */
const Far = memo(function Far({ claim, n, watch, pick }: FarProps) {
  const { t } = useTranslation()
  return (
    <li ref={watch} data-at={n - 1} className="claim">
      <button type="button" className="says" tabIndex={-1} onClick={() => pick(n)}>
        {n} {saysOf(t, claim)}
      </button>
    </li>
  )
})
