import type { HeldClaim } from '../../present/rows.ts'
import type { Edit } from '../api.ts'
import { useTranslation } from '../words/index.ts'
import { figureOf } from './count.ts'
import { arrive } from './focus.ts'
import { Sides } from './sides.tsx'
import { StandingChip } from './standing.tsx'

interface EditConflictProps {
  theirs: HeldClaim
  mine: Edit
  /** The words of one's own. */
  words: string
  keep: () => void
  insist: () => void
}

/** What somebody made of the claim meanwhile beside what is about to be saved, field by field. */
export function EditConflict({ theirs, mine, words, keep, insist }: EditConflictProps) {
  const { t } = useTranslation()
  const { casualty, attribution, decided, standing } = theirs
  const chain = (names: readonly string[]) => names.join(' · ') || t('chain.own')
  const fields: readonly (readonly [string, string, string])[] = [
    ...(mine.quote ? ([[t('edit_words'), theirs.quote.exact, words]] as const) : []),
    ...(casualty && mine.number
      ? ([
          [t('queue.figure'), figureOf(t, casualty.number), figureOf(t, mine.number)],
          [t('edit_victims'), casualty.victims?.text ?? '–', mine.victims ?? '–'],
        ] as const)
      : []),
    [t('scope.label'), t(`scope.${theirs.scope}`), t(`scope.${mine.scope}`)],
    [t('edit_chain'), chain(attribution.map(({ name }) => name)), chain(mine.chain ?? [])],
  ]
  return (
    <div role="alert" className="banner" tabIndex={-1} ref={arrive}>
      <p>
        <b>{t('conflict.title')}</b> <StandingChip of={standing} /> <bdi>{decided?.by}</bdi> <bdi>{decided?.reason}</bdi>
      </p>
      <Sides
        rows={fields.map(([name, a, b]) => ({
          key: name,
          name,
          theirs: <bdi>{a}</bdi>,
          yours: a === b ? <span className="muted">=</span> : <bdi>{b}</bdi>,
        }))}
        keep={keep}
        insist={insist}
      />
    </div>
  )
}
