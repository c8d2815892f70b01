import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, lazy, Suspense, useState } from 'react'
import { api } from '../api.ts'
import { countOf } from '../parts/day.ts'
import { CARES, type Care, keepCare, keptCare } from '../parts/graphic.ts'
import { keyName } from '../parts/help.tsx'
import { ACTIONS, type Action, keepKeys, keptKeys, MODES } from '../parts/keys.ts'
import { Needs } from '../parts/needs.tsx'
import { Held } from '../parts/query.tsx'
import { reason } from '../parts/reason.ts'
import { TakeBack } from '../parts/rule.tsx'
import { useTranslation } from '../words/index.ts'

const TeamSettings = lazy(() => import('./team/team.tsx'))

export function SettingsScreen() {
  const { t } = useTranslation()
  return (
    <>
      <h1>{t('nav.settings')}</h1>
      <div className="split">
        <Keys />
        <div className="stack">
          <CareChoice />
          <Lines />
        </div>
      </div>
      <Suspense>
        <TeamSettings />
      </Suspense>
    </>
  )
}

function Keys() {
  const { t } = useTranslation()
  const [kept, setKept] = useState(keptKeys)
  const keep = (next: typeof kept) => {
    keepKeys(next)
    setKept(next)
  }
  const taken = (key: string, but: Action) =>
    (Object.keys(ACTIONS) as Action[]).find((action) => action !== but && (kept.keys[action] ?? ACTIONS[action]).split(' ')[0] === key)
  const [wrong, setWrong] = useState<string | null>(null)
  const set = (action: Action, key: string) => {
    const other = taken(key, action)
    setWrong(other ? t('settings.keyTaken', { key: keyName(key), other: t(`keys.${other}`) }) : null)
    if (!other) keep({ ...kept, keys: { ...kept.keys, [action]: key } })
  }
  return (
    <section className="card stack">
      <h2>{t('keys.title')}</h2>
      <fieldset className="options">
        <legend>{t('settings.keysAct')}</legend>
        {MODES.map((mode) => (
          <label key={mode}>
            <input type="radio" name="mode" checked={kept.mode === mode} onChange={() => keep({ ...kept, mode })} />{' '}
            {t(`settings.mode.${mode}`)}
          </label>
        ))}
      </fieldset>
      {wrong && <p role="alert">{wrong}</p>}
      <div className="keyset">
        {(Object.keys(ACTIONS) as Action[]).map((action) => (
          <label key={action}>
            {t(`keys.${action}`)}
            <input
              type="text"
              value={keyName(kept.keys[action] ?? ACTIONS[action])}
              onChange={() => undefined}
              onKeyDown={(event) => {
                if (event.key.length !== 1) return
                event.preventDefault()
                set(action, event.key)
              }}
            />
          </label>
        ))}
      </div>
      <div>
        <button type="button" className="btn" onClick={() => keep({ mode: 'on', keys: {} })}>
          {t('settings.reset')}
        </button>
      </div>
    </section>
  )
}

function CareChoice() {
  const { t } = useTranslation()
  const [care, setCare] = useState(keptCare)
  const choose = (next: Care) => {
    keepCare(next)
    setCare(next)
  }
  return (
    <section className="card stack">
      <h2>{t('care.title')}</h2>
      <p className="muted">{t('care.text')}</p>
      <fieldset className="options">
        <legend className="vh">{t('care.title')}</legend>
        {CARES.map((one) => (
          <label key={one}>
            <input type="radio" name="care" checked={care === one} onChange={() => choose(one)} /> {t(`care.${one}`)}
          </label>
        ))}
      </fieldset>
    </section>
  )
}

function Lines() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const add = useMutation({ mutationFn: lineOf, onSuccess: () => void client.invalidateQueries({ queryKey: ['lines'] }) })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    add.mutate(new FormData(event.currentTarget))
  }
  return (
    <section className="card stack">
      <h2>{t('settings.lines')}</h2>
      <p className="muted">{t('settings.linesText')}</p>
      <Held of={['lines']} get={api.lines}>
        {(lines) =>
          lines.length === 0 ? (
            <p className="muted">{t('settings.noLines')}</p>
          ) : (
            <ul className="places">
              {lines.map(({ seq, name, errorKm }) => (
                <li key={seq} className="row">
                  <bdi>{name}</bdi> <span className="muted">{t('day.error', { km: countOf(errorKm) })}</span> <TakeBack entry={seq} />
                </li>
              ))}
            </ul>
          )
        }
      </Held>
      <Needs least="editor">
        <form className="stack form" onSubmit={submit}>
          <label>
            {t('settings.lineName')} <input name="name" type="text" required />
          </label>
          <label>
            {t('settings.lineError')} <input name="errorKm" type="number" min="0" step="0.1" defaultValue="1" required />
          </label>
          <label>
            {t('settings.lineFile')} <input name="file" type="file" accept=".geojson,.json,application/geo+json" required />
          </label>
          {add.error && <p role="alert">{reason(add.error, t)}</p>}
          <div>
            <button type="submit" className="btn primary" disabled={add.isPending}>
              {t('settings.lineAdd')}
            </button>
          </div>
        </form>
      </Needs>
    </section>
  )
}

function geojsonOf(text: string): { features?: { geometry: unknown }[]; geometry?: unknown } {
  try {
    const given: unknown = JSON.parse(text)
    if (typeof given === 'object' && given) return given
  } catch {}
  throw new Error('settings.noGeojson')
}

/** The first line of a GeoJSON file with the name and error that the person gives it. */
async function lineOf(form: FormData) {
  const file = form.get('file')
  if (!(file instanceof File)) throw new Error('settings.noGeojson')
  const given = geojsonOf(await file.text())
  const geometry = given.features?.[0]?.geometry ?? given.geometry ?? given
  return api.addLine({ name: String(form.get('name')), errorKm: Number(form.get('errorKm')), geometry })
}
