import { useTranslation } from '../words/index.ts'
import type { Deciding } from './decide.ts'
import { reason } from './reason.ts'

/** What could not be saved, with a way to try again; the decision stays on the screen. */
export function SaveFailed({ deciding }: { deciding: Deciding }) {
  const { t } = useTranslation()
  if (!deciding.failed) return null
  return (
    <p className="banner" role="alert">
      {t('saveFailed', { message: reason(deciding.failed, t) })}{' '}
      <button type="button" className="btn" onClick={deciding.again}>
        {t('failed.again')}
      </button>
    </p>
  )
}
