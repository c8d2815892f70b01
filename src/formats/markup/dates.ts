const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const ZONES: Readonly<Record<string, string>> = {
  est: '-0500',
  edt: '-0400',
  cst: '-0600',
  cdt: '-0500',
  mst: '-0700',
  mdt: '-0600',
  pst: '-0800',
  pdt: '-0700',
}
const MAIL =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})[\s-]([a-z]{3})[a-z]*[\s-](\d{4}|\d\d)(?:\s+(\d\d?):(\d\d)(?::(\d\d))?\s*([a-z]{1,5}|[+-]\d{4})?)?/i

/** An RFC 5322 or RSS date (`Tue, 13 Feb 2018 22:10:00 +0300`) as ISO 8601 in its own zone; any other string as it is. */
export function isoOf(written: string): string {
  const date = written.trim()
  const [, day, name, year, hour, minute, second = '00', zone = ''] = MAIL.exec(date) ?? []
  const month = MONTHS.indexOf(name?.toLowerCase() ?? '') + 1
  if (!day || !year || !month) return date
  const full = year.length === 2 ? (+year < 70 ? `20${year}` : `19${year}`) : year
  const iso = `${full}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
  if (!hour) return iso
  const offset = ZONES[zone.toLowerCase()] ?? zone
  const ended = /^[+-]\d{4}$/.test(offset) ? `${offset.slice(0, 3)}:${offset.slice(3)}` : 'Z'
  return `${iso}T${hour.padStart(2, '0')}:${minute}:${second}${ended === '-00:00' ? 'Z' : ended}`
}

/** `20180213` or `20180213221000` as ISO 8601; any other string as it is. */
export function compactDate(written: string): string {
  const m = /^(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)(Z?))?$/.exec(written.trim())
  if (!m) return written.trim()
  const day = `${m[1]}-${m[2]}-${m[3]}`
  return m[4] ? `${day}T${m[4]}:${m[5]}:${m[6]}Z` : day
}
