import { useEffect, useRef } from 'react'
import type { ClaimRow } from '../../present/rows.ts'
import { useTranslation } from '../words/index.ts'
import { Outlet } from './chain.tsx'
import { figureOf } from './count.ts'
import { isGraphic } from './graphic.ts'
import { useSeen } from './rows.ts'
import { languageOf } from './said.tsx'
import { StandingChip } from './standing.tsx'

interface GridProps {
  total: number
  row: (n: number) => ClaimRow | undefined
  at: number
  setAt: (n: number) => void
  look: (n: number) => void
  chosen: ReadonlyMap<string, ClaimRow>
}

const ROW = 40

/** The queue as a grid of any length: only what is seen is in the page, and the current row always is. */
export function Grid({ total, row, at, setAt, look, chosen }: GridProps) {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const { rows, middle } = useSeen(box, { total, at, height: ROW })
  useEffect(() => look(middle), [middle, look])
  return (
    <div
      className="grid"
      role="grid"
      aria-label={t('queue.title')}
      aria-rowcount={total + 1}
      aria-activedescendant={`row-${at}`}
      tabIndex={0}
    >
      <div className="gridrow head" role="row" aria-rowindex={1}>
        {['claim', 'figure', 'outlet', 'kind', 'standing'].map((name) => (
          <span key={name} role="columnheader">
            {t(`queue.${name}`)}
          </span>
        ))}
      </div>
      {/* The grid itself takes the keys: what scrolls in it is no stop of its own. */}
      <div ref={box} className="scroll" role="rowgroup" tabIndex={-1}>
        <div role="presentation" style={{ blockSize: total * ROW, position: 'relative' }}>
          {rows.map((n) => (
            <Row key={n} n={n} row={row(n)} current={n === at} chosen={chosen} pick={() => setAt(n)} />
          ))}
        </div>
      </div>
    </div>
  )
}

function Row({
  n,
  row,
  current,
  chosen,
  pick,
}: {
  n: number
  row: ClaimRow | undefined
  current: boolean
  chosen: GridProps['chosen']
  pick: () => void
}) {
  const { t } = useTranslation()
  return (
    <div
      id={`row-${n}`}
      role="row"
      tabIndex={-1}
      aria-rowindex={n + 2}
      aria-selected={current || (row !== undefined && chosen.has(row.id))}
      aria-current={current || undefined}
      className="gridrow"
      style={{ position: 'absolute', insetBlockStart: n * ROW, insetInline: 0 }}
      onClick={pick}
      onKeyDown={(event) => event.key === 'Enter' && pick()}
    >
      <span role="gridcell">
        {row && chosen.has(row.id) && <span aria-hidden="true" className="tick" />}
        <bdi lang={row && languageOf(row.words)} dir="auto" className={row && isGraphic(row.words) ? 'graphic' : undefined}>
          {row ? row.words : '…'}
        </bdi>
      </span>
      <span role="gridcell">
        {row && (row.outcome || row.denied) && (
          <bdi>
            {row.denied && `${t('denied')} `}
            {row.figure && figureOf(t, row.figure)} {row.outcome && t(`outcome.${row.outcome}`)}
          </bdi>
        )}
      </span>
      <span role="gridcell">{row && <Outlet of={row.outlet} />}</span>
      <span role="gridcell">{row && t(`kind.${row.kind}`)}</span>
      <span role="gridcell">{row && <StandingChip of={row.standing} />}</span>
    </div>
  )
}
