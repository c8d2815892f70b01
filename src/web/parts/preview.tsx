import { Link } from '@tanstack/react-router'
import type { ClaimRow } from '../../present/rows.ts'
import { useTranslation } from '../words/index.ts'
import { Chain } from './chain.tsx'
import { figureOf } from './count.ts'
import { dayOf } from './day.ts'
import { isGraphic } from './graphic.ts'
import { languageOf } from './said.tsx'
import { StandingChip } from './standing.tsx'

/** The current claim of the queue, with who said it and the ways on. */
export function Preview({ row }: { row: ClaimRow | undefined }) {
  const { t } = useTranslation()
  if (!row) return <aside className="card" aria-label={t('queue.preview')} />
  const lang = languageOf(row.words)
  return (
    <aside className="card preview" aria-label={t('queue.preview')}>
      <blockquote
        lang={lang}
        dir={lang === 'ar' ? 'rtl' : 'ltr'}
        className={isGraphic(row.around.before + row.words + row.around.after) ? 'graphic' : undefined}
      >
        {row.around.before}
        <mark>{row.words}</mark>
        {row.around.after}
      </blockquote>
      <Chain of={row.chain} />
      <dl className="facts">
        <div>
          <dt>{t('queue.kind')}</dt>
          <dd>
            {t(`kind.${row.kind}`)}
            {row.denied && ` · ${t('denied')}`}
          </dd>
        </div>
        {row.outcome && (
          <div>
            <dt>{t('queue.figure')}</dt>
            <dd>
              <bdi>{row.figure && figureOf(t, row.figure)}</bdi> {t(`outcome.${row.outcome}`)}
            </dd>
          </div>
        )}
        <div>
          <dt>{t('scope.label')}</dt>
          <dd>{t(`scope.${row.scope}`)}</dd>
        </div>
        <div>
          <dt>{t('queue.standing')}</dt>
          <dd>
            <StandingChip of={row.standing} />
          </dd>
        </div>
        {row.who && (
          <div>
            <dt>{t('queue.who')}</dt>
            <dd>
              <bdi>{row.who}</bdi>
            </dd>
          </div>
        )}
        <div>
          <dt>{t('published')}</dt>
          <dd>{row.published ? dayOf(row.published) : t('unknown')}</dd>
        </div>
      </dl>
      <p className="row">
        <Link to="/reports/$id" params={{ id: row.report }} search={{ claim: row.id }}>
          {t('queue.openReport')}
        </Link>
        {row.incident && (
          <Link to="/incidents/$id" params={{ id: row.incident }}>
            {t('queue.openIncident')}
          </Link>
        )}
      </p>
    </aside>
  )
}
