import { useTranslation } from '../words/index.ts'
import type { Deciding } from './decide.tsx'
import { reason } from './reason.ts'

/** What could not be saved, with a way to try again; the decision stays on the screen. */
export function SaveFailed({ deciding }: { deciding: Deciding }) {
  const { t } = useTranslation()
  const { failed } = deciding
  if (!failed) return null
  return (
    <p className="banner unsaved" role="alert">
      {t('unsaved', { count: failed.count, message: reason(failed.error, t) })}{' '}
      <button type="button" className="btn" onClick={deciding.again}>
        {t('failed.again')}
      </button>
    </p>
  )
}
