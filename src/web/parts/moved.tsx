import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Refused } from '../api.ts'
import { useTranslation } from '../words/index.ts'
import { useAnnounce } from './announce.tsx'
import { Failed } from './states.tsx'
import { whenOf } from './when.ts'

interface Incident {
  readonly id: string
  readonly name: string
  /** EDTF. */
  readonly edtf: string | null
}

/** Where the claims of an incident are that is no more. */
const movedTo = (error: Error): readonly Incident[] =>
  error instanceof Refused && error.status === 404 ? ((error.body as { now?: Incident[] } | null)?.now ?? []) : []

/** An incident that was merged or taken apart meanwhile: goes to where its claims are, or asks to which. */
export function Moved({ error, again }: { error: Error; again: () => void }) {
  const { t } = useTranslation()
  const say = useAnnounce()
  const navigate = useNavigate()
  const now = movedTo(error)
  const only = now.length === 1 ? now[0]?.id : undefined
  useEffect(() => {
    if (!only) return
    say(t('incident.moved'))
    void navigate({ to: '/incidents/$id', params: { id: only }, replace: true })
  }, [only, say, t, navigate])
  if (now.length === 0) return <Failed error={error} again={again} />
  return (
    <div className="card state">
      <h1>{t('incident.moved')}</h1>
      <p>{t('incident.movedText')}</p>
      <ul>
        {now.map(({ id, name, edtf }) => (
          <li key={id}>
            <Link to="/incidents/$id" params={{ id }}>
              <bdi>{name}</bdi>
            </Link>{' '}
            <bdi className="muted">{whenOf(t, edtf)}</bdi>
          </li>
        ))}
      </ul>
    </div>
  )
}
