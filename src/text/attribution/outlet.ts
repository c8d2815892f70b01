import { sameName } from '../coreference/names.ts'
import type { Source } from './source.ts'

/** Whether a source is the report's own publisher: its name, its initials, "this newspaper", "us". */
export function isOwnOutlet(source: Source, outlet: string): boolean {
  if (/^(?:us|me|our|we|i)$/.test(source.head) || /^(?:this|our) /i.test(source.name)) return true
  if (!outlet || /^(?:an?|another|some|two|state|local) /i.test(source.name)) return false
  return sameName(source.name, outlet) || initials(outlet).includes(source.name.replace(/[.\s]/g, '').toLowerCase())
}

const met = new Map<string, readonly string[]>()

function initials(outlet: string): readonly string[] {
  const known = met.get(outlet)
  if (known) return known
  if (met.size > 1000) met.clear()
  const made = initialsOf(outlet)
  met.set(outlet, made)
  return made
}

function initialsOf(outlet: string): string[] {
  const words = outlet
    .replace(/\(.*?\)/g, '')
    .split(/[\s-]+/)
    .filter((w) => /^\p{Lu}/u.test(w))
  const all = words
    .map((w) => w[0]!)
    .join('')
    .toLowerCase()
  return [all, all.replace(/^t/, '')].filter((s) => s.length > 1)
}
