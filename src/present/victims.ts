import type { Casualty } from '../model/claim.ts'
import { STANDS_FOR } from '../text/words.ts'

/** Where the noun of a phrase ends: "members of the guard" are members. */
const AFTER_NOUN = /\s+(?:of|in|from|at|on|by|with|who|whom|that|which|aged|near|inside|among|including|and|or)\b|,/i

const ALONE: Readonly<Record<string, string>> = { people: 'person', children: 'child', wives: 'wife', lives: 'life' }
const SAME_IN_BOTH = /(?:ss|us|is|series|species|forces|police|troops|personnel)$/i

/** A noun of which there is one: "employees" is "employee". */
function alone(noun: string): string {
  const low = noun.toLowerCase()
  if (ALONE[low]) return ALONE[low]
  if (SAME_IN_BOTH.test(low)) return noun
  if (/men$/.test(noun)) return noun.replace(/men$/, 'man')
  if (/[^aeiou]ies$/.test(noun)) return noun.replace(/ies$/, 'y')
  if (/(?:ch|sh|ss|x|z)es$/.test(noun)) return noun.replace(/es$/, '')
  return noun.replace(/s$/, '')
}

/** Whom a figure counts, in the report's own words: a word that only stands for others is left out, and one person is told as one. */
export function victimsOf({ number, victims }: Pick<Casualty, 'number' | 'victims'>): string | null {
  const text = victims?.text.trim() ?? ''
  if (!text || STANDS_FOR.test(text)) return null
  if (number.min !== 1 || number.max !== 1) return text
  const end = AFTER_NOUN.exec(text)?.index ?? text.length
  return text.slice(0, end).replace(/\p{L}+$/u, alone) + text.slice(end)
}
