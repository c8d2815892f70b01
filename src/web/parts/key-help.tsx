import { useTranslation } from '../words/index.ts'
import { Dialog } from './dialog.tsx'
import { pressedAs } from './help.tsx'
import { ACTIONS, type Action } from './keys.ts'

/** Every key with what it does. */
export default function KeyHelp({ close }: { close: () => void }) {
  const { t } = useTranslation()
  return (
    <Dialog title={t('keys.title')} close={close}>
      <dl className="keys">
        {(Object.keys(ACTIONS) as Action[]).map((action) => (
          <div key={action}>
            <dt>
              <kbd>{pressedAs(action)}</kbd>
            </dt>
            <dd>{t(`keys.${action}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="muted">{t('keys.note')}</p>
    </Dialog>
  )
}
