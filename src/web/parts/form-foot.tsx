import { useTranslation } from '../words/index.ts'
import { reason } from './reason.ts'

interface FormFootProps {
  save: { readonly error: Error | null; readonly isPending: boolean }
  close: () => void
  /** Something else has to be chosen first. */
  waits?: boolean
}

/** The end of a form that is saved or left, with why it could not be saved. */
export function FormFoot({ save, close, waits = false }: FormFootProps) {
  const { t } = useTranslation()
  return (
    <>
      {save.error && <p role="alert">{t('saveFailed', { message: reason(save.error, t) })}</p>}
      <div className="row">
        <button type="submit" className="btn primary" disabled={waits || save.isPending}>
          {t('save')}
        </button>
        <button type="button" className="btn" onClick={close}>
          {t('cancel')} <kbd aria-hidden="true">Esc</kbd>
        </button>
      </div>
    </>
  )
}
