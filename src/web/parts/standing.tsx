import type { Standing } from '../../present/rows.ts'
import { useTranslation } from '../words/index.ts'

const SIGN: Record<Standing, string> = { open: '·', accepted: '', rejected: '×', edited: '' }
const TONE: Record<Standing, string> = { open: 'neutral', accepted: 'ok', rejected: 'no', edited: 'ok' }

export function StandingChip({ of: standing }: { of: Standing }) {
  const { t } = useTranslation()
  return (
    <span className={`chip ${TONE[standing]}`}>
      <span aria-hidden="true" className={SIGN[standing] ? undefined : 'tick'}>
        {SIGN[standing]}
      </span>{' '}
      {t(`standing.${standing}`)}
    </span>
  )
}
