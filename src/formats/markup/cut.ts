/** Elements of a page that are closed by a tag of their own, however careless it is made. */
const CLOSED = [
  'div',
  'article',
  'section',
  'main',
  'header',
  'footer',
  'nav',
  'aside',
  'table',
  'ul',
  'ol',
  'blockquote',
  'script',
  'style',
]

/**
 * Whether a page ends too early: neither it nor its body is closed, and it ends within a tag or within an element that must be. Pages may leave
 * out the one or, carelessly, the other.
 */
export function isCutPage(page: string): boolean {
  if (!/<(?:html|body)\b/i.test(page.slice(0, 100_000)) || /<\/(?:html|body)\b/i.test(page)) return false
  return /<[^<>]*$/.test(page.slice(-1000)) || CLOSED.some((name) => count(page, `<${name}\\b`) > count(page, `</${name}\\b`))
}

const count = (page: string, tag: string): number => page.match(new RegExp(tag, 'gi'))?.length ?? 0
