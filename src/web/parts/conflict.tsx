import type { Standing } from '../../present/rows.ts'
import { useTranslation } from '../words/index.ts'
import { momentOf } from './day.ts'
import type { Deciding } from './decide.ts'
import { Dialog } from './dialog.tsx'
import { Sides } from './sides.tsx'
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
      <Sides
        rows={conflicts.map(({ id, standing, by, at }) => ({
          key: id,
          theirs: (
            <>
              <StandingChip of={standing} /> <bdi>{by}</bdi>, {momentOf(at)}
            </>
          ),
          yours: <StandingChip of={asked} />,
        }))}
        keep={settle}
        insist={insist}
      />
    </Dialog>
  )
}
