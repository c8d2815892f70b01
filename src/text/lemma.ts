/** Dictionary forms of verbs and nouns: learnt exceptions first, then the regular endings. */

import { readFileSync } from 'node:fs'
import { IRREGULAR, VERBS } from './lexicon/en/verbs.ts'

export interface LemmaTable {
  /** Form to lemma, where the endings mislead. */
  readonly verbs: Readonly<Record<string, string>>
  readonly nouns: Readonly<Record<string, string>>
  /** Known dictionary forms of verbs. */
  readonly bases: readonly string[]
}

export interface Lemmatiser {
  /** `lower` is the form in lower case; `tag` a universal tag. */
  readonly lemma: (lower: string, tag: string) => string
}

function makeLemmatiser(table: LemmaTable): Lemmatiser {
  const verbs = new Map([...Object.entries(table.verbs), ...Object.entries(IRREGULAR)])
  const nouns = new Map(Object.entries(table.nouns))
  const bases = new Set([...table.bases, ...VERBS.split(' ')])
  const lemma = (lower: string, tag: string): string => {
    if (tag === 'VERB' || tag === 'AUX') return verbs.get(lower) ?? verbLemma(lower, bases)
    if (tag === 'NOUN') return nouns.get(lower) ?? nounLemma(lower)
    return lower
  }
  return { lemma }
}

/** The dictionary form of a regular verb form. */
export function verbLemma(form: string, bases: ReadonlySet<string>): string {
  if (bases.has(form)) return form
  const length = form.length
  if (form.endsWith('ing') && length > 4) return restored(form.slice(0, -3), bases)
  if (form.endsWith('ied') && length > 4) return `${form.slice(0, -3)}y`
  if (form.endsWith('ed') && length > 3) return restored(form.slice(0, -2), bases)
  if (form.endsWith('ies') && length > 4) return `${form.slice(0, -3)}y`
  if (form.endsWith('es') && length > 3) {
    if (bases.has(form.slice(0, -1))) return form.slice(0, -1)
    return /(?:s|x|z|ch|sh|o)es$/.test(form) ? form.slice(0, -2) : form.slice(0, -1)
  }
  return /[^su]s$/.test(form) && length > 2 ? form.slice(0, -1) : form
}

/** What stood before -ed or -ing: with its lost e, or without its doubled consonant. */
function restored(stem: string, bases: ReadonlySet<string>): string {
  if (bases.has(`${stem}e`) && !bases.has(stem)) return `${stem}e`
  if (bases.has(stem)) return stem
  if (/([bdgklmnprtvz])\1$/.test(stem)) {
    const single = stem.slice(0, -1)
    if (bases.has(single) || !/ll$/.test(stem)) return single
    return stem
  }
  if (
    /(?:[cvuz]|[^s]s|[aeiou]g|dg|rg|[^aeiou][aiou][kmt]|[aiu]r|[^aeiou]l|[^aeiou][aiou][dnpb]|at|it|ut|ot)$/.test(stem) &&
    !/(?:w|x|y|en|er|or|it|on|in|op|om|et|ip|id)$/.test(stem)
  ) {
    return `${stem}e`
  }
  return stem
}

/** The singular of a regular plural. */
export function nounLemma(form: string): string {
  if (form.length < 4 || !form.endsWith('s') || /(?:ss|us|is|'s)$/.test(form)) return form
  if (form.endsWith('ies') && form.length > 4) return `${form.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x|zz)es$/.test(form)) return form.slice(0, -2)
  return form.slice(0, -1)
}

let shipped: Lemmatiser | null = null

/** The lemmatiser with the table shipped in models/. */
export function shippedLemmatiser(): Lemmatiser {
  if (shipped === null) {
    const table: unknown = JSON.parse(readFileSync(new URL('../../models/lemmas.json', import.meta.url), 'utf8'))
    shipped = makeLemmatiser(table as LemmaTable)
  }
  return shipped
}
