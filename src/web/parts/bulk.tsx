import type { ClaimRow, Standing } from '../../present/rows.ts'
import { useTranslation } from '../words/index.ts'
import { Dialog } from './dialog.tsx'
import { Quote } from './said.tsx'

const MOST = 8

interface BulkProps {
  to: Standing
  rows: readonly Pick<ClaimRow, 'id' | 'words' | 'outlet'>[]
  settle: (reason: string) => void
  close: () => void
}

/** Says exactly which claims a decision will touch, before it does, and takes the reason. */
export default function Bulk({ to, rows, settle, close }: BulkProps) {
  const { t } = useTranslation()
  return (
    <Dialog title={t('queue.bulkTitle')} close={close}>
      <p>{t('queue.bulkText', { count: rows.length, standing: t(`standing.${to}`) })}</p>
      <ul className="short">
        {rows.slice(0, MOST).map(({ id, words, outlet }) => (
          <li key={id}>
            <Quote>{words}</Quote> <bdi className="muted">{outlet}</bdi>
          </li>
        ))}
        {rows.length > MOST && <li className="muted">{t('more', { count: rows.length - MOST })}</li>}
      </ul>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          settle(String(new FormData(event.currentTarget).get('reason') ?? '').trim())
        }}
      >
        <label>
          {t('edit_reason')} <input name="reason" type="text" autoFocus />
        </label>
        <div>
          <button type="submit" className="btn primary">
            {t(to === 'accepted' ? 'queue.bulkAccept' : 'queue.bulkReject', { count: rows.length })}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
