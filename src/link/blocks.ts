import { addDays } from '../model/edtf.ts'
import type { Telling } from './tellings.ts'

/** Degrees of latitude and longitude of a cell. */
const CELL = 1
const WEEK = 7

/**
 * The blocks that a telling stands in. Two tellings are compared only where they share one (a week with a cell of the map, a week with
 * a name, a cell, a name, a full name) and stand close together in it by date of publication: what is told years later still meets.
 */
export function keysOf(t: Telling): string[] {
  const keys = new Set<string>()
  const weeks = t.days.length
    ? t.days.slice(0, 2).flatMap((d) => weeksOf(d.first, d.last))
    : t.published
      ? weeksOf(addDays(t.published, -3), t.published)
      : ['any']
  const cells = t.spots
    .filter((s) => s.radiusKm <= 60)
    .slice(0, 3)
    .flatMap(cellsOf)
  for (const week of weeks) {
    for (const cell of cells) keys.add(`${week} ${cell}`)
    for (const name of topNames(t)) keys.add(`${week} ${name}`)
    for (const figure of largest(t)) keys.add(`${week} ${figure}`)
  }
  for (const d of t.days.slice(0, 2)) keys.add(`day ${d.first}`).add(`day ${d.last}`)
  for (const name of topNames(t)) keys.add(`name ${name}`)
  for (const cell of cells) keys.add(`cell ${cell}`)
  for (const pair of t.pairs.slice(0, 12)) keys.add(`pair ${pair}`)
  return [...keys].sort()
}

const weekOf = (iso: string): string => String(Math.floor(Date.parse(iso) / 86_400_000 / WEEK))

/** The weeks of a span of days, with a day's slack on either side. */
function weeksOf(first: string, last: string): string[] {
  const from = Number(weekOf(addDays(first, -1)))
  const to = Math.min(from + 2, Number(weekOf(addDays(last, 1))))
  return Array.from({ length: to - from + 1 }, (_, i) => `w${from + i}`)
}

function cellsOf(spot: { readonly lat: number; readonly lon: number; readonly radiusKm: number }): string[] {
  const reach = 0.15
  const cells = new Set<string>()
  for (const dy of [-reach, reach])
    for (const dx of [-reach, reach]) cells.add(`${Math.floor((spot.lat + dy) / CELL)},${Math.floor((spot.lon + dx) / CELL)}`)
  return [...cells].sort()
}

/** The names told most often, eight at most. */
const topNames = (t: Telling): string[] =>
  t.names.items
    .map((name, i) => ({ name, weight: t.names.weights[i]! }))
    .sort((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1))
    .slice(0, 8)
    .map(({ name }) => name)

/** Its three largest tolls, from this many people on: smaller ones are too common to look for their like. */
const MANY = 10
const people = (figure: string): number => Number(figure.split(':')[1])
const largest = (t: Telling): string[] =>
  t.figures
    .filter((f) => people(f) >= MANY)
    .toSorted((a, b) => people(b) - people(a) || (a < b ? -1 : 1))
    .slice(0, 3)
