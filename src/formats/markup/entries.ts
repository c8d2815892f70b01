import { plain } from './plain.ts'

/** What is asked of an element; linkedom's are such. */
interface Asked {
  readonly outerHTML: string
  querySelector(selector: string): Asked | null
  querySelectorAll(selector: string): Iterable<Asked>
  closest(selector: string): Asked | null
}

/** Elements in which an `article` is none of the page's own: comments, teasers of other pages, what stands about the page. */
const ABOUT = 'aside, footer, nav, [id*="comment"], [class*="comment"], [class*="related"], [class*="teaser"], [class*="promo"]'
const LINKED = ['h1', 'h2', 'h3', 'h4'].flatMap((heading) => [`${heading} a[href]:not([href^="#"])`, `a[href] ${heading}`]).join(', ')
/** UTF-16 units of the shortest paragraph that makes an entry. */
export const SHORTEST = 60
const MOST = 500

/** The words of each article or entry of a page with several, such as a live blog. */
export function entriesOf(document: Pick<Asked, 'querySelectorAll'>): string[] {
  const own = [...document.querySelectorAll('article')]
    .slice(0, MOST)
    .filter((one) => !one.querySelector('article') && !one.closest(ABOUT) && !one.querySelector(LINKED))
    .map((one) => plain(one.outerHTML))
    .filter((words) => longest(words).length >= SHORTEST)
  return own.length > 1 ? own : []
}

/** A text with the entries of the page that it leaves out after it. */
export const completed = (text: string, entries: readonly string[]): string =>
  [text, ...entries.filter((words) => !text.includes(longest(words)))].join('\n\n')

const longest = (words: string): string => words.split('\n\n').reduce((most, one) => (one.length > most.length ? one : most), '')
