import { Link } from '@tanstack/react-router'
import { memo, useEffect, useMemo, useRef, useState } from 'react'
import type { IncidentRow } from '../../present/rows.ts'
import { type Translate, useTranslation } from '../words/index.ts'
import { rangeOf } from './count.ts'
import { landOf } from './country.ts'
import { countOf } from './day.ts'
import { COLUMNS, type Column, type Order } from './order.ts'
import { whenOf } from './when.ts'

const WORDS: readonly Column[] = ['name', 'where', 'when']

/** Rows that the table has at first, and how many more at a time. */
const MOST = 200

interface TableProps {
  rows: readonly IncidentRow[]
  order: Order | undefined
  turn: (order: Order) => void
}

/** Incidents in rows, sorted by the column whose head was chosen; the end of the table brings more of a long list. */
export function IncidentTable({ rows, order, turn }: TableProps) {
  const { t } = useTranslation()
  const { most, more, end } = useMore(rows.length)
  const sorted = useMemo(() => (order ? inOrder(t, rows, order) : rows), [t, rows, order])
  const by = order?.replace('-', '')
  const down = order?.startsWith('-') === true
  const next = (name: Column): Order => (by === name ? (down ? name : `-${name}`) : name === 'name' || name === 'where' ? name : `-${name}`)
  return (
    <>
      <div className="scrolls card">
        <table className="cards sorts" aria-rowcount={rows.length + 1}>
          <thead data-label={t('incidents.sortBy')}>
            <tr>
              {COLUMNS.map((name) => (
                <th
                  key={name}
                  scope="col"
                  aria-sort={by === name ? (down ? 'descending' : 'ascending') : undefined}
                  className={WORDS.includes(name) ? undefined : 'n'}
                >
                  <button type="button" className="sort" onClick={() => turn(next(name))}>
                    {t(`incidents.${name}`)} <span aria-hidden="true">{by === name ? (down ? '↓' : '↑') : ''}</span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.slice(0, most).map((row, n) => (
              <Row key={row.id} row={row} n={n + 2} />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > most && (
        <button ref={end} type="button" className="btn" onClick={more}>
          {t('more', { count: rows.length - most })}
        </button>
      )}
    </>
  )
}

/** How many rows were come to, to come back to. */
let seen = MOST

/** How many rows are shown: more once the end of the list comes near. */
function useMore(total: number) {
  const [most, setMost] = useState(seen)
  const end = useRef<HTMLButtonElement>(null)
  const more = () => setMost((now) => now + MOST)
  const isMore = total > most
  useEffect(() => {
    seen = most
    if (!isMore || !end.current) return
    const near = new IntersectionObserver(([entry]) => entry?.isIntersecting && setMost((now) => now + MOST), { rootMargin: '600px' })
    near.observe(end.current)
    return () => near.disconnect()
  }, [most, isMore])
  return { most, more, end }
}

const Row = memo(function Row({ row, n }: { row: IncidentRow; n: number }) {
  const { t } = useTranslation()
  return (
    <tr aria-rowindex={n}>
      <th scope="row">
        <Link to="/incidents/$id" params={{ id: row.id }}>
          <bdi>{row.name}</bdi>
        </Link>
      </th>
      <td data-label={t('incidents.where')}>{landOf(t, row)}</td>
      <td className="day" data-label={t('incidents.when')}>
        {whenOf(t, row.edtf)}
      </td>
      <td className="n" data-label={t('incidents.killed')}>
        <bdi>{rangeOf(t, row.killed)}</bdi>
      </td>
      <td className="n" data-label={t('incidents.reports')}>
        {countOf(row.reports)}
      </td>
      <td className="n" data-label={t('incidents.origins')}>
        {countOf(row.origins)}
      </td>
      <td className="n" data-label={t('incidents.discrepancies')}>
        {row.unruled === row.discrepancies
          ? countOf(row.discrepancies)
          : t('incidents.unruled', { open: row.unruled, of: row.discrepancies })}
      </td>
      <td className="n" data-label={t('incidents.open')}>
        {countOf(row.open)}
      </td>
    </tr>
  )
})

/** Rows by a column; what is unknown comes last either way. */
function inOrder(t: Translate, rows: readonly IncidentRow[], order: Order): readonly IncidentRow[] {
  const sign = order.startsWith('-') ? -1 : 1
  const by = order.replace('-', '') as Column
  const values = new Map(rows.map((row) => [row, keyOf(t, row, by)]))
  const compare = (a: string | number, b: string | number) => (typeof a === 'string' ? COLLATED.compare(a, String(b)) : a - Number(b))
  const known = rows.filter((row) => values.get(row) !== null)
  const rest = rows.filter((row) => values.get(row) === null)
  return [...known.toSorted((a, b) => sign * compare(values.get(a)!, values.get(b)!)), ...rest]
}

/** One collator for all: a language's rules are looked up anew by each `localeCompare`. */
const COLLATED = new Intl.Collator()

/** What a column sorts by. */
function keyOf(t: Translate, row: IncidentRow, by: Column): string | number | null {
  if (by === 'when') return row.edtf
  if (by === 'where') return row.country && landOf(t, row)
  return by === 'killed' ? (row.killed?.high ?? (row.killed?.low || null)) : row[by]
}
