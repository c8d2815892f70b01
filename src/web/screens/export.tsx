import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { type FormEvent, useRef, useState } from 'react'
import { api, type ExportFormat, type ExportWanted } from '../api.ts'
import { useAnnounce } from '../parts/announce.tsx'
import { useMay } from '../parts/me.ts'
import { Held } from '../parts/query.tsx'
import { reason } from '../parts/reason.ts'
import { Working } from '../parts/states.tsx'
import { type Translate, useTranslation } from '../words/index.ts'

const COARSE = ['0', '1', '5', '25', '100']

export function ExportScreen() {
  const { t } = useTranslation()
  const { incident } = useSearch({ from: '/export' })
  return (
    <>
      <h1>{t('nav.export')}</h1>
      <p className="muted">{t('export.text')}</p>
      {incident && <One incident={incident} />}
      <Held of={['exports']} get={api.formats}>
        {(formats) => (
          <Choose
            key={incident}
            formats={incident ? formats.filter(({ name }) => name !== 'bundle') : formats}
            preset={incident ? 'html' : (formats[0]?.name ?? '')}
            incident={incident}
          />
        )}
      </Held>
    </>
  )
}

/** Which incident is written, and the way to all of them. */
function One({ incident }: { incident: string }) {
  const { t } = useTranslation()
  return (
    <Held of={['incidents']} get={api.incidents}>
      {(rows) => (
        <p className="row">
          {t('export.one')}
          <Link to="/incidents/$id" params={{ id: incident }}>
            <bdi>{rows.find(({ id }) => id === incident)?.name ?? incident}</bdi>
          </Link>
          <Link to="/export" className="btn">
            {t('export.all')}
          </Link>
        </p>
      )}
    </Held>
  )
}

interface ChooseProps {
  formats: readonly ExportFormat[]
  /** The format that is chosen at first. */
  preset: string
  incident: string | undefined
}

function Choose({ formats, preset, incident }: ChooseProps) {
  const { t } = useTranslation()
  const say = useAnnounce()
  const client = useQueryClient()
  const may = useMay('editor')
  const [format, setFormat] = useState(preset)
  const chosen = formats.find(({ name }) => name === format)
  const stop = useRef<AbortController>(null)
  const made = useMutation({
    mutationFn: (wanted: ExportWanted) => {
      stop.current = new AbortController()
      return api.exported(wanted, stop.current.signal)
    },
    onSuccess: ({ name, bytes }) => {
      save(name, bytes)
      say(t('export.done', { name }))
      void client.invalidateQueries({ queryKey: ['audit'] })
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    made.mutate({ ...wantedOf(new FormData(event.currentTarget), may), ...(incident ? { incident } : {}) })
  }
  return (
    <form className="card stack form" onSubmit={submit}>
      <label>
        {t('export.format')}{' '}
        <select name="format" value={format} onChange={(event) => setFormat(event.target.value)}>
          {formats.map(({ name, says }) => (
            <option key={name} value={name}>
              {name}: {t(`format.${name}.says`, { defaultValue: says })}
            </option>
          ))}
        </select>
      </label>
      {chosen && (
        <div className="muted">
          <p>{t(`format.${format}.says`, { defaultValue: chosen.says })}</p>
          {losesOf(t, chosen).length > 0 && (
            <>
              <h2 className="small">{t('export.loses')}</h2>
              <ul className="short">
                {losesOf(t, chosen).map((what) => (
                  <li key={what}>{what}</li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
      <label>
        {t('export.coarsen')}{' '}
        <select name="coarsen" defaultValue="0">
          {COARSE.map((km) => (
            <option key={km} value={km}>
              {km === '0' ? t('export.asHeld') : t('export.km', { km })}
            </option>
          ))}
        </select>
      </label>
      <label>
        <input type="checkbox" name="names" defaultChecked disabled={!may} /> {t('export.names')}
      </label>
      <label>
        <input type="checkbox" name="sites" defaultChecked disabled={!may} /> {t('export.sites')}
      </label>
      {chosen?.extension === '.csv' && (
        <label>
          <input type="checkbox" name="bom" /> {t('export.bom')}
        </label>
      )}
      {!may && <p className="muted">{t('export.protected', { role: t('role.editor') })}</p>}
      <label>
        {t('export.for')} <input type="text" name="for" />
      </label>
      {made.error && made.error.name !== 'AbortError' && <p role="alert">{reason(made.error, t)}</p>}
      <div>
        <button type="submit" className="btn primary" disabled={made.isPending}>
          {t('export.do')}
        </button>{' '}
        {made.isPending && (
          <button type="button" className="btn" onClick={() => stop.current?.abort()}>
            {t('cancel')}
          </button>
        )}
      </div>
      {made.isPending && <Working />}
      <p className="muted">{t('export.logged')}</p>
    </form>
  )
}

/** What a format cannot hold, one thing a line in the words of a language. */
const losesOf = (t: Translate, { name, loses }: ExportFormat): readonly string[] =>
  t(`format.${name}.loses`, { defaultValue: loses.join('\n') })
    .split('\n')
    .filter(Boolean)

/** What is disabled in a form is not told: who may not choose gets what is protected. */
const wantedOf = (form: FormData, may: boolean): ExportWanted => ({
  format: String(form.get('format')),
  coarsen: Number(form.get('coarsen')),
  names: form.has('names') || !may ? 'withhold' : 'keep',
  sites: form.has('sites') || !may ? 'blur' : 'keep',
  for: String(form.get('for') ?? ''),
  bom: form.has('bom'),
})

/** Hands a file to the browser's own saving. */
function save(name: string, bytes: Blob) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(bytes)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
