import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect, useState } from 'react'
import { Refused } from '../api.ts'
import { useTranslation } from '../words/index.ts'
import { reason } from './reason.ts'

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

/** Said and shown while something that was asked for takes its time. */
export function Working() {
  const { t } = useTranslation()
  return (
    <p className="working" role="status">
      <progress aria-label={t('working')} /> {t('working')}
    </p>
  )
}

/** What could not be had, in words for what is the matter: gone, not allowed, or failed and worth another try. */
export function Failed({ error, again }: { error: Error; again?: () => void }) {
  const { t } = useTranslation()
  const status = error instanceof Refused ? error.status : 0
  const needs = error instanceof Refused ? error.needs : null
  const kind = status === 404 ? 'missing' : status === 401 || status === 403 ? 'forbidden' : 'failed'
  return (
    <div className="card state" role="alert">
      <h1>{t(`${kind}.title`)}</h1>
      <p>
        <bdi>{reason(error, t)}</bdi>
      </p>
      {kind === 'forbidden' && <p>{needs ? t('forbidden.needs', { role: t(`role.${needs}`) }) : t('forbidden.text')}</p>}
      <div className="row">
        {again && kind !== 'missing' && (
          <button type="button" className="btn" onClick={again}>
            {t('failed.again')}
          </button>
        )}
        <a href="/">{t('nav.queue')}</a>
      </div>
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

/** A page that fills once reports are taken in, and the way to do that. */
export function NothingYet({ title }: { title: string }) {
  const { t } = useTranslation()
  return (
    <Empty title={title}>
      <p>{t('queue.emptyText')}</p>
      <Link to="/imports" className="btn primary">
        {t('queue.import')}
      </Link>
    </Empty>
  )
}
