import type { IncidentPage } from '../../present/rows.ts'
import { useTranslation } from '../words/index.ts'

/** Of the package that the page comes with. */
declare const STEMMA_VERSION: string

/** On paper alone: which incident this is, made by what, under which policies in which version. */
export function Imprint({ page: { incident } }: { page: IncidentPage }) {
  const { t } = useTranslation()
  const policies = [...new Set(incident.tolls.map(({ policy }) => policy))]
  return (
    <footer className="imprint muted">
      <bdi>Stemma {STEMMA_VERSION}</bdi> · <bdi>{incident.id}</bdi>
      {policies.length > 0 && (
        <>
          {' '}
          · {t('incident.tolls')}: <bdi>{policies.join(', ')}</bdi>
        </>
      )}
    </footer>
  )
}
