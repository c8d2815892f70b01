import type { ClaimRow, Standing } from '../../present/rows.ts'
import { useTranslation } from '../words/index.ts'
import { Dialog } from './dialog.tsx'

const MOST = 8

/** Says exactly which claims a decision on many will touch, before it does. */
export default function Bulk({
  to,
  rows,
  settle,
  close,
}: {
  to: Standing
  rows: readonly ClaimRow[]
  settle: () => void
  close: () => void
}) {
  const { t } = useTranslation()
  return (
    <Dialog title={t('queue.bulkTitle')} close={close}>
      <p>{t('queue.bulkText', { count: rows.length, standing: t(`standing.${to}`) })}</p>
      <ul className="short">
        {rows.slice(0, MOST).map(({ id, words, outlet }) => (
          <li key={id}>
            <bdi>“{words}”</bdi> <span className="muted">{outlet}</span>
          </li>
        ))}
        {rows.length > MOST && <li className="muted">{t('more', { count: rows.length - MOST })}</li>}
      </ul>
      <button type="button" className="btn primary" onClick={settle}>
        {t('queue.bulkDo', { count: rows.length })}
      </button>
    </Dialog>
  )
}
