import type { ReactNode } from 'react'
import { useTranslation } from '../words/index.ts'

interface SidesProps {
  rows: readonly { readonly key: string; readonly name?: ReactNode; readonly theirs: ReactNode; readonly yours: ReactNode }[]
  keep: () => void
  insist: () => void
}

/** What somebody else made of it beside what one made oneself, and the choice between them. */
export function Sides({ rows, keep, insist }: SidesProps) {
  const { t } = useTranslation()
  const named = rows.some(({ name }) => name !== undefined)
  return (
    <>
      <table>
        <thead>
          <tr>
            {named && <td />}
            <th scope="col">{t('conflict.theirs')}</th>
            <th scope="col">{t('conflict.yours')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, theirs, yours }) => (
            <tr key={key}>
              {name !== undefined && <th scope="row">{name}</th>}
              <td>{theirs}</td>
              <td>{yours}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="row">
        <button type="button" className="btn primary" onClick={keep}>
          {t('conflict.keepTheirs')}
        </button>
        <button type="button" className="btn" onClick={insist}>
          {t('conflict.takeMine')}
        </button>
      </div>
    </>
  )
}
