import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useTranslation } from '../words/index.ts'

/** A dialog of the browser's own: it keeps the focus, closes on Escape and gives the focus back. */
export function Dialog({ title, close, children }: { title: string; close: () => void; children: ReactNode }) {
  const { t } = useTranslation()
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const back = document.activeElement
    const shown = dialog.current
    shown?.showModal()
    shown?.querySelector<HTMLElement>('input, select, textarea')?.focus()
    return () => {
      shown?.close()
      const kept = back instanceof HTMLElement && back !== document.body && back.isConnected
      ;(kept ? back : document.getElementById('main'))?.focus({ preventScroll: true })
    }
  }, [])
  return (
    <dialog ref={dialog} aria-labelledby={id} onCancel={close} className="card">
      <div className="row spread">
        <h2 id={id}>{title}</h2>
        <button type="button" className="btn quiet" onClick={close} aria-label={t('close')}>
          ×
        </button>
      </div>
      {children}
    </dialog>
  )
}
