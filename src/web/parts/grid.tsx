import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import type { ClaimRow } from '../../present/rows.ts'
import { useTranslation } from '../words/index.ts'
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
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    overscan: 8,
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), at])].sort((a, b) => a - b),
  })
  const middle = Math.floor(((virtual.range?.startIndex ?? 0) + (virtual.range?.endIndex ?? 0)) / 2)
  useEffect(() => look(middle), [middle, look])
  useEffect(() => virtual.scrollToIndex(at), [at, virtual])
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
      <div ref={box} className="scroll" role="rowgroup">
        <div role="presentation" style={{ blockSize: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map(({ index, start }) => (
            <Row key={index} n={index} top={start} row={row(index)} current={index === at} chosen={chosen} pick={() => setAt(index)} />
          ))}
        </div>
      </div>
    </div>
  )
}

function Row({
  n,
  top,
  row,
  current,
  chosen,
  pick,
}: {
  n: number
  top: number
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
      style={{ position: 'absolute', insetBlockStart: top, insetInline: 0 }}
      onClick={pick}
      onKeyDown={(event) => event.key === 'Enter' && pick()}
    >
      <span role="gridcell">
        {row && chosen.has(row.id) && <b aria-hidden="true">☑ </b>}
        <bdi>{row ? row.words : '…'}</bdi>
      </span>
      <span role="gridcell">
        {row?.outcome && (
          <bdi>
            {row.denied && `${t('denied')} `}
            {row.figure} {t(`outcome.${row.outcome}`)}
          </bdi>
        )}
      </span>
      <span role="gridcell">
        <bdi>{row?.outlet}</bdi>
      </span>
      <span role="gridcell">{row && t(`kind.${row.kind}`)}</span>
      <span role="gridcell">{row && <StandingChip of={row.standing} />}</span>
    </div>
  )
}
