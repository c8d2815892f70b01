import { addDays } from '../../model/edtf.ts'
import { shiftDay, shiftMonths } from './calendar.ts'
import type { Moment, Rule } from './rule.ts'

export const UNIT = '(minutes?|hours?|days?|weeks?|months?|years?)'

/** A reading against the day that the text speaks of; none that would lie after the report. */
export const from =
  (read: (day: string, m: RegExpExecArray) => string | null): Rule['read'] =>
  (m, { anchor, near, published }) => {
    const dates = [anchor, near].map((day) => day && read(day, m))
    return dates.find((date) => date && (!published || date <= published)) ?? null
  }

/** A day moved by so many units: to a day, or to a month for months and years. */
export function shifted(day: string, n: number, unit: string): string {
  if (/^hour/i.test(unit)) return addDays(day, Math.sign(n) * Math.floor(Math.abs(n) / 24))
  if (/^minute/i.test(unit)) return day
  if (/^day/i.test(unit)) return addDays(day, n)
  if (/^exact (?:month|year)/i.test(unit)) return shiftDay(day, /year/i.test(unit) ? 12 * n : n)
  return /^week/i.test(unit) ? addDays(day, 7 * n) : shiftMonths(day, /^year/i.test(unit) ? 12 * n : n)
}

/** The day that is meant by "that day": in a report that looks back, not the one of the report itself. */
export const told = ({ anchor, lead, published }: Moment): string | null =>
  lead && published && anchor && anchor >= addDays(published, -1) && lead < addDays(published, -6) ? lead : anchor
