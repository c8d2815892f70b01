import { useSyncExternalStore } from 'react'
import arabic from './ar.json?url'
import english from './en.json?url'

/** A tree of texts by key; `_one`, `_two`, `_few`, `_many` and `_other` are chosen by the plural rules of the language. */
interface Words {
  readonly [key: string]: string | Words
}
export type Language = 'en' | 'ar'
export type Fill = Readonly<Record<string, unknown>> & { readonly count?: number; readonly defaultValue?: string }
export type Translate = (key: string, fill?: Fill) => string

const FILES: Record<Language, string> = { en: english, ar: arabic }
const loaded = new Map<Language, Words>()
const watching = new Set<() => void>()
let language: Language = document.documentElement.lang === 'ar' ? 'ar' : 'en'
let translate = translator(language)

/** Texts in the language of the page. */
export function useTranslation(): { t: Translate; i18n: { language: Language } } {
  const t = useSyncExternalStore(watch, () => translate)
  return { t, i18n: { language } }
}

/** Changes the language of the page, its direction with it, and keeps the choice. */
export async function speak(next: Language): Promise<void> {
  await load(next)
  localStorage.setItem('stemma.language', next)
  document.documentElement.lang = next
  document.documentElement.dir = next === 'ar' ? 'rtl' : 'ltr'
  language = next
  translate = translator(next)
  for (const told of watching) told()
}

/** The words of the page, before it is first drawn; English stands in for what another language lacks. */
export async function ready(): Promise<void> {
  await Promise.all([load('en'), load(language)])
  translate = translator(language)
}

async function load(wanted: Language): Promise<void> {
  if (!loaded.has(wanted)) loaded.set(wanted, (await (await fetch(FILES[wanted])).json()) as Words)
}

function watch(told: () => void): () => void {
  watching.add(told)
  return () => watching.delete(told)
}

function translator(speaking: Language): Translate {
  const plural = new Intl.PluralRules(speaking)
  const number = new Intl.NumberFormat(speaking)
  return (key, fill = {}) => {
    const form = fill.count === undefined ? null : plural.select(fill.count)
    const text = found(loaded.get(speaking), key, form) ?? found(loaded.get('en'), key, form) ?? fill.defaultValue ?? key
    const put = (value: unknown) => (typeof value === 'number' ? number.format(value) : String(value))
    return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => (name in fill ? put(fill[name]) : whole))
  }
}

/** The text of a key, in the form that a count asks for: where a language's words lack that form, in its `_other`. */
function found(words: Words | undefined, key: string, form: Intl.LDMLPluralRule | null): string | null {
  const [last = '', ...path] = key.split('.').reverse()
  const place = path.reverse().reduce<Words | string | undefined>((at, part) => (typeof at === 'object' ? at[part] : undefined), words)
  if (typeof place !== 'object') return null
  const text = (form && (place[`${last}_${form}`] ?? place[`${last}_other`])) || place[last]
  return typeof text === 'string' ? text : null
}
