import type { Standing } from '../../present/rows.ts'
import { useTranslation } from '../words/index.ts'
import { momentOf } from './day.ts'
import type { Deciding } from './decide.ts'
import { Dialog } from './dialog.tsx'
import { StandingChip } from './standing.tsx'

/** What somebody else decided meanwhile, beside what was asked for; nothing is lost and the person chooses. */
export default function Conflict({ deciding, asked }: { deciding: Deciding; asked: Standing }) {
  const { t } = useTranslation()
  const { conflicts, settle, decide } = deciding
  const insist = () => {
    settle()
    decide({ claims: conflicts.map(({ id, version }) => ({ id, version })), to: asked })
  }
  return (
    <Dialog title={t('conflict.title')} close={settle}>
      <p>{t('conflict.text', { count: conflicts.length })}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('conflict.theirs')}</th>
            <th scope="col">{t('conflict.yours')}</th>
          </tr>
        </thead>
        <tbody>
          {conflicts.map(({ id, standing, by, at }) => (
            <tr key={id}>
              <td>
                <StandingChip of={standing} /> <bdi>{by}</bdi>, {momentOf(at)}
              </td>
              <td>
                <StandingChip of={asked} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="row">
        <button type="button" className="btn primary" onClick={settle}>
          {t('conflict.keepTheirs')}
        </button>
        <button type="button" className="btn" onClick={insist}>
          {t('conflict.takeMine')}
        </button>
      </div>
    </Dialog>
  )
}
