import { type Issue, issue } from '../../model/issue.ts'
import type { Parts } from './parts.ts'
import { all, type Element, first } from './xml.ts'

export const MANIFEST = 'META-INF/manifest.xml'

/** Whether the files of an OpenDocument archive are packed under a password. */
export const isLocked = (trees: Parts['trees']): boolean => {
  const manifest = trees.get(MANIFEST)
  return Boolean(manifest && first(manifest, 'encryption-data'))
}

export const locked = (path: string): Issue =>
  issue('broken-archive', 'The document is packed under a password. Nothing was read; save it without one.', path)

/** A paragraph or heading, with the name of the style that it is of. */
export interface Paragraph {
  readonly words: string
  readonly style: string
}

/** Every paragraph of a document's body that has words and is shown, once and in its order, then the notes. */
export function paragraphs(document: Element): Paragraph[] {
  const styles = stylesOf(document)
  const body = first(document, 'body')
  const notes = body ? [...all(body, 'note-body')] : []
  return [body, ...notes].flatMap((part) => (part ? [...within(part, styles)] : [])).filter(({ words }) => words !== '')
}

interface Styles {
  /** What a style is made from. */
  readonly parents: ReadonlyMap<string, string>
  readonly hidden: ReadonlySet<string>
}

function stylesOf(document: Element): Styles {
  const styles = [...all(document, 'style')].map((style) => ({ style, name: style.attributes['style:name'] ?? '' }))
  const isHidden = ({ style }: { style: Element }) => first(style, 'text-properties')?.attributes['text:display'] === 'none'
  return {
    parents: new Map(styles.map(({ style, name }) => [name, style.attributes['style:parent-style-name'] ?? name])),
    hidden: new Set(styles.filter(isHidden).map(({ name }) => name)),
  }
}

/** What is no words of the text: comments, what was deleted, forms, descriptions of pictures; notes are read after it. */
const LEFT_OUT = new Set('office:annotation text:tracked-changes office:forms text:note svg:title svg:desc text:ruby-text'.split(' '))

const isLeftOut = ({ name, attributes }: Element, { hidden }: Styles): boolean =>
  LEFT_OUT.has(name) || hidden.has(attributes['text:style-name'] ?? '') || attributes['text:is-hidden'] === 'true'

const isParagraph = ({ name }: Element): boolean => name === 'text:p' || name === 'text:h'

function* within(element: Element, styles: Styles): Generator<Paragraph> {
  for (const one of element.children) {
    if (typeof one === 'string' || isLeftOut(one, styles)) continue
    const style = one.attributes['text:style-name'] ?? ''
    if (isParagraph(one)) yield { words: tidy(wordsIn(one, styles)), style: styles.parents.get(style) ?? style }
    yield* within(one, styles)
  }
}

const tidy = (words: string): string =>
  words
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()

const MARKS: Readonly<Record<string, string>> = { 'text:s': ' ', 'text:tab': '\t', 'text:line-break': '\n' }

/** A paragraph's words but for those of paragraphs within it (text boxes), which are read by themselves. */
function wordsIn(element: Element, styles: Styles): string {
  return element.children
    .map((one) => {
      if (typeof one === 'string') return one.replace(/\s+/g, ' ')
      if (isParagraph(one) || isLeftOut(one, styles)) return ''
      return MARKS[one.name] ?? wordsIn(one, styles)
    })
    .join('')
}
