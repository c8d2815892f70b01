import { useTranslation } from '../words/index.ts'
import { momentOf } from './day.ts'
import type { Deciding } from './decide.tsx'
import { Dialog } from './dialog.tsx'
import { Quote } from './said.tsx'
import { Sides } from './sides.tsx'
import { StandingChip } from './standing.tsx'

/** What somebody else decided meanwhile, beside what was asked for; nothing is lost and the person chooses. */
export default function Conflict({ deciding }: { deciding: Deciding }) {
  const { t } = useTranslation()
  const { conflicts, settle, decide } = deciding
  const insist = () => {
    settle()
    for (const [to, claims] of Map.groupBy(conflicts, ({ asked }) => asked))
      decide({ claims: claims.map(({ id, version }) => ({ id, version })), to })
  }
  return (
    <Dialog title={t('conflict.title')} close={settle}>
      <p>{t('conflict.text', { count: conflicts.length })}</p>
      <Sides
        rows={conflicts.map(({ id, standing, by, at, words, asked }) => ({
          key: id,
          name: <Quote>{words}</Quote>,
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
