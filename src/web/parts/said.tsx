import { Fragment, type ReactNode } from 'react'
import { useTranslation } from '../words/index.ts'

interface SaidProps {
  /** The key of the words. */
  of: string
  values?: Readonly<Record<string, ReactNode>>
  /** Chooses the plural. */
  count?: number
}

/** Words of the page with values in them, each value apart so that neither direction turns the other round. */
export function Said({ of, values = {}, count }: SaidProps) {
  const { t } = useTranslation()
  const marks = Object.fromEntries(Object.keys(values).map((name) => [name, `\u0000${name}\u0000`]))
  const parts = t(of, { ...marks, ...(count === undefined ? {} : { count }) }).split('\u0000')
  // The odd parts are names: each mark stands between two NULs.
  return parts.map((part, i) => <Fragment key={i}>{i % 2 === 1 ? <bdi>{values[part]}</bdi> : part}</Fragment>)
}

/** A report's or a person's own words in quotation marks, in their language and direction whatever the page's are. */
export const Quote = ({ children }: { children: string }) => <bdi lang={languageOf(children)}>“{children}”</bdi>

/** The language of words that nobody has named the language of: Arabic by its letters, else English, the one that is read so far. */
export const languageOf = (words: string): string => (/\p{Script=Arabic}/u.test(words) ? 'ar' : 'en')
