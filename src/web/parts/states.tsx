import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from '../words/index.ts'

/** Bones of a page, shown only once the wait can be felt. */
export function Loading() {
  const { t } = useTranslation()
  const [felt, setFelt] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setFelt(true), 200)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div aria-busy="true" className="bones" hidden={!felt}>
      <p className="vh" role="status">
        {t('loading')}
      </p>
      <div />
      <div />
      <div />
    </div>
  )
}

export function Failed({ error, again }: { error: Error; again?: () => void }) {
  const { t } = useTranslation()
  return (
    <div className="card state" role="alert">
      <h2>{t('failed.title')}</h2>
      <p>{error.message}</p>
      {again && (
        <button type="button" className="btn" onClick={again}>
          {t('failed.again')}
        </button>
      )}
    </div>
  )
}

export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="card state">
      <h2>{title}</h2>
      {children}
    </div>
  )
}
