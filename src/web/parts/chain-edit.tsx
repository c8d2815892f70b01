import { useRef, useState } from 'react'
import type { Attribution } from '../../model/claim.ts'
import { useTranslation } from '../words/index.ts'

/** Who said it, link by link from the outlet inward; the last is the origin, and none at all is the outlet's own voice. */
export function ChainEdit({ chain }: { chain: readonly Attribution[] }) {
  const { t } = useTranslation()
  const [links, setLinks] = useState(() => chain.map(({ name }, n) => ({ name, n })))
  const next = useRef(chain.length)
  const fresh = () => ({ name: '', n: next.current++ })
  return (
    <fieldset>
      <legend>{t('edit_chain')}</legend>
      <ol className="links">
        {links.map(({ name, n }, i) => (
          <li key={n} className="row">
            <input
              name="link"
              type="text"
              defaultValue={name}
              autoFocus={name === ''}
              aria-label={i === links.length - 1 ? t('edit_origin') : t('edit_link', { n: i + 1 })}
            />
            <button
              type="button"
              className="btn quiet"
              aria-label={t('edit_linkOut', { name: name || String(i + 1) })}
              onClick={() => setLinks(links.filter((link) => link.n !== n))}
            >
              ×
            </button>
            <button type="button" className="btn quiet" onClick={() => setLinks([...links.slice(0, i), fresh(), ...links.slice(i)])}>
              {t('edit_before')}
            </button>
          </li>
        ))}
      </ol>
      <button type="button" className="btn" onClick={() => setLinks([...links, fresh()])}>
        {links.length === 0 ? t('edit_linkFirst') : t('edit_linkAdd')}
      </button>
    </fieldset>
  )
}
