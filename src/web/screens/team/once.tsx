import { useTranslation } from '../../words/index.ts'

/** A secret that is shown this once. */
export function Once({ label, secret }: { label: string; secret: string }) {
  const { t } = useTranslation()
  return (
    <div className="banner stack" role="status">
      <label>
        {label}
        <input type="text" readOnly dir="ltr" value={secret} onFocus={(event) => event.currentTarget.select()} />
      </label>
      <p>{t('team.once')}</p>
      <div>
        <button type="button" className="btn" onClick={() => void navigator.clipboard?.writeText(secret)}>
          {t('team.copy')}
        </button>
      </div>
    </div>
  )
}
