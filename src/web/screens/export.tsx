import { useState } from 'react'
import { api } from '../api.ts'
import { Held } from '../parts/query.tsx'
import { useTranslation } from '../words/index.ts'

const COARSE = ['0', '1', '5', '25', '100']

export function ExportScreen() {
  const { t } = useTranslation()
  return (
    <>
      <h1>{t('nav.export')}</h1>
      <p className="muted">{t('export.text')}</p>
      <Held of={['exports']} get={api.formats}>
        {(formats) => <Choose formats={formats} />}
      </Held>
    </>
  )
}

function Choose({ formats }: { formats: readonly { name: string; says: string }[] }) {
  const { t } = useTranslation()
  const [format, setFormat] = useState(formats[0]?.name ?? '')
  const says = formats.find(({ name }) => name === format)?.says
  return (
    <form className="card stack" action="/api/export" method="get" target="_self">
      <label>
        {t('export.format')}{' '}
        <select name="format" value={format} onChange={(event) => setFormat(event.target.value)}>
          {formats.map(({ name }) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <p className="muted">{says}</p>
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
        <input type="checkbox" name="names" value="withhold" defaultChecked /> {t('export.names')}
      </label>
      <label>
        {t('export.for')} <input type="text" name="for" />
      </label>
      <div>
        <button type="submit" className="btn primary">
          {t('export.do')}
        </button>
      </div>
      <p className="muted">{t('export.logged')}</p>
    </form>
  )
}
