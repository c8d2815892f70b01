import { Link } from '@tanstack/react-router'
import { useTranslation } from '../words/index.ts'
import { dayOf } from './day.ts'
import type { Mark } from './series.ts'

/** The figures of the chart as a table. */
export function FigureTable({ marks }: { marks: readonly Mark[] }) {
  const { t } = useTranslation()
  return (
    <table>
      <thead>
        <tr>
          {['day', 'figure', 'origin', 'outlet', 'words'].map((name) => (
            <th key={name} scope="col">
              {t(`chart.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {marks.map((mark) => (
          <tr key={mark.claim}>
            <td>{dayOf(mark.time)}</td>
            <td>{mark.figure}</td>
            <td>
              <bdi>{mark.origin}</bdi>
              {mark.relayed && ` (${t('chart.relayed')})`}
            </td>
            <td>
              <Link to="/reports/$id" params={{ id: mark.report }} search={{ claim: mark.claim }}>
                <bdi>{mark.outlet}</bdi>
              </Link>
            </td>
            <td>
              <bdi>{mark.words}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
