import { Link } from '@tanstack/react-router'
import { useTranslation } from '../words/index.ts'
import { Outlet } from './chain.tsx'
import { dayOf } from './day.ts'
import { Quote } from './said.tsx'
import type { Mark } from './series.ts'

/** The figures of the chart as a table. */
export function FigureTable({ marks }: { marks: readonly Mark[] }) {
  const { t } = useTranslation()
  return (
    <table className="cards">
      <thead>
        <tr>
          {['day', 'figure', 'origin', 'outlet', 'words'].map((name) => (
            <th key={name} scope="col">
              {t(`chart.${name}`)}
            </th>
          ))}
          <th scope="col">{t('sources.leansOn')}</th>
        </tr>
      </thead>
      <tbody>
        {marks.map((mark) => (
          <tr key={mark.claim}>
            <th scope="row" className="day">
              {dayOf(mark.time)}
            </th>
            <td data-label={t('chart.figure')}>{mark.figure}</td>
            <td data-label={t('chart.origin')}>
              <bdi>{mark.origin}</bdi>
              {mark.relayed && ` (${t('chart.relayed')})`}
            </td>
            <td data-label={t('chart.outlet')}>
              <Link to="/reports/$id" params={{ id: mark.report }} search={{ claim: mark.claim }}>
                <Outlet of={mark.outlet} />
              </Link>
            </td>
            <td className="wide" data-label={t('chart.words')}>
              <Quote>{mark.words}</Quote>
            </td>
            <td className="wide" data-label={t('sources.leansOn')}>
              <bdi>{mark.leansOn.join(', ')}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
