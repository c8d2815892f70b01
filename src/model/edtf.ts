const DAY = 86_400_000

interface Days {
  readonly first: string
  readonly last: string
}

/** Dates that were read, since an account asks for the same few again and again. */
const read = new Map<string, Days | null>()
const MOST_READ = 5000

/** First and last day (ISO) that an EDTF level 0–1 date or interval covers; null where it is none. Open ends are '0000-01-01' and '9999-12-31'. */
export function daysOf(edtf: string): Days | null {
  const known = read.get(edtf)
  if (known !== undefined) return known
  if (read.size >= MOST_READ) read.clear()
  const days = readDays(edtf)
  read.set(edtf, days)
  return days
}

function readDays(edtf: string): Days | null {
  const parts = edtf.replace(/[~?%]/g, '').split('/')
  if (parts.length > 2) return null
  const [from, to] = [parts[0] ?? '', parts.length === 2 ? (parts[1] ?? '') : (parts[0] ?? '')]
  const first = from === '..' || from === '' ? '0000-01-01' : edge(from, false)
  const last = to === '..' || to === '' ? '9999-12-31' : edge(to, true)
  return first && last && first <= last ? { first, last } : null
}

function edge(date: string, end: boolean): string | null {
  const season = /^(\d{4})-2([1-4])$/.exec(date)
  if (season) return seasonEdge(Number(season[1]), Number(season[2]), end)
  const m = /^(\d{4})(?:-(\d\d|XX))?(?:-(\d\d|XX))?$/.exec(date)
  if (!m) return null
  const year = m[1]!
  const month = m[2] && m[2] !== 'XX' ? m[2] : null
  const day = m[3] && m[3] !== 'XX' ? m[3] : null
  if (!month) return end ? `${year}-12-31` : `${year}-01-01`
  if (day) return `${year}-${month}-${day}`
  return end ? new Date(Date.UTC(+year, +month, 0)).toISOString().slice(0, 10) : `${year}-${month}-01`
}

/** Seasons (EDTF level 1, months 21–24) by whole months of the northern reckoning: spring is March to May, winter runs into the next year. */
function seasonEdge(year: number, season: number, end: boolean): string {
  const month = season * 3 + (end ? 3 : 0)
  return end ? new Date(Date.UTC(year, month - 1, 0)).toISOString().slice(0, 10) : `${year}-${String(month).padStart(2, '0')}-01`
}

/** The ISO day `n` days after an ISO day. */
export const addDays = (day: string, n: number): string =>
  new Date(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) + n * DAY).toISOString().slice(0, 10)

/** Days between two spans of days: 0 where they touch or overlap. */
export function daysApart(a: { first: string; last: string }, b: { first: string; last: string }): number {
  if (a.first <= b.last && b.first <= a.last) return 0
  const [early, late] = a.last < b.first ? [a.last, b.first] : [b.last, a.first]
  return Math.round((Date.parse(`${late}T00:00:00Z`) - Date.parse(`${early}T00:00:00Z`)) / DAY)
}
