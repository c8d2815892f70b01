import { parsing } from './parse.ts'

export interface Element {
  /** As written, with its prefix. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (Element | string)[]
  /** Where it begins in the text. */
  readonly at: number
}

export interface Xml {
  readonly root: Element | null
  /** What keeps it from being read as it is meant: entities of its own, depth or size past measure, that it ends before it is closed. */
  readonly wrong: readonly ('entities' | 'too-deep' | 'too-large' | 'cut')[]
}

const DEEPEST = 256
const MOST = 1_000_000

/** A tree of an XML document, however ill formed. A document's own entities are never expanded. */
export function xml(text: string): Xml {
  const top: Element = { name: '', attributes: {}, children: [], at: 0 }
  const open: Element[] = [top]
  let at = 0
  const handler = {
    onstart: (index: number) => void (at = index),
    onopentag(name: string, attributes: Record<string, string>) {
      const element = { name, attributes, children: [], at }
      open.at(-1)!.children.push(element)
      open.push(element)
    },
    ontext: (words: string) => void open.at(-1)!.children.push(words),
    onclosetag: () => void (open.length > 1 && open.pop()),
  }
  const parser = parsing(handler, { xmlMode: true, deepest: DEEPEST, most: MOST })
  const whole = parser.write(text)
  const isCut = !whole && open.length > 1
  const stopped = whole ?? parser.end()
  const root = top.children.find((child) => typeof child !== 'string') ?? null
  const entities = /<!ENTITY\s/.test(text.slice(0, 65_536)) ? (['entities'] as const) : []
  return { root, wrong: [...entities, ...(stopped ? [stopped.why] : isCut ? (['cut'] as const) : [])] }
}

/** The name without its prefix. */
export const local = ({ name }: Pick<Element, 'name'>): string => name.slice(name.indexOf(':') + 1)

/** The elements within, at any depth, in their order, whose local name is given; not those within any whose whole name is `but`. */
export function* all(element: Element, name: string, but?: string): Generator<Element> {
  for (const child of element.children) {
    if (typeof child === 'string' || child.name === but) continue
    if (local(child) === name) yield child
    yield* all(child, name, but)
  }
}

/** The first element within, at any depth, with that local name. */
export const first = (element: Element, name: string): Element | undefined => all(element, name).next().value ?? undefined

/** The first child of exactly that name. */
export const child = (element: Element, name: string): Element | undefined =>
  element.children.find((one): one is Element => typeof one !== 'string' && one.name === name)

/** The children with that local name. */
export const inside = (element: Element, name: string): Element[] =>
  element.children.filter((child): child is Element => typeof child !== 'string' && local(child) === name)

/** All the words within, as they stand. */
export const wordsOf = (element: Element | undefined): string =>
  element ? element.children.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('') : ''

/** The markup again, for elements that hold XHTML. */
export function markupOf(element: Element): string {
  const tag = local(element)
  return `<${tag}>${innerMarkupOf(element)}</${tag}>`
}

/** The markup within. */
export const innerMarkupOf = ({ children }: Element): string =>
  children.map((child) => (typeof child === 'string' ? escaped(child) : markupOf(child))).join('')

const escaped = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** The encoding that a server or the XML declaration names. */
export function encodingOf(bytes: Uint8Array, media = ''): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  return /charset\s*=\s*"?([\w-]+)/i.exec(media)?.[1] ?? /^\s*<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]+)/.exec(head)?.[1]
}

/** The name of the first element after declarations, comments and a document type; null where the text begins otherwise. */
export function rootOf(text: string): string | null {
  const prolog = /^(?:\s+|<\?[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\]\s*)?>)*/i.exec(text)?.[0] ?? ''
  return /^<([A-Za-z_][\w:.-]*)/.exec(text.slice(prolog.length))?.[1] ?? null
}
