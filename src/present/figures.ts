import type { Toll } from '../model/account.ts'
import type { Count } from '../model/claim.ts'

const number = new Intl.NumberFormat('en')

/** What a count asserts, in figures: `12`, `about 100`, `2 or more`, `up to 50`, `200–300`. */
export function inFigures({ min, max, approximate }: Count): string {
  if (min === null && max === null) return 'some'
  if (max === null) return `${number.format(min ?? 0)} or more`
  if (min === null) return `up to ${number.format(max)}`
  const figure = min === max ? number.format(min) : `${number.format(min)}–${number.format(max)}`
  return approximate ? `about ${figure}` : figure
}

/** One bound of a toll; a dash where it is unknown. */
export const bound = (value: number | null): string => (value === null ? '–' : number.format(value))

/** Whether a toll says anything at all. */
export const says = ({ low, best, high }: Toll): boolean => low !== null || best !== null || high !== null
