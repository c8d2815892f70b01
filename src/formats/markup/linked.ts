/** What a page's JSON-LD tells of the article it holds (schema.org). */
export interface Linked {
  readonly headline: string | null
  readonly published: string | null
  readonly outlet: string | null
  readonly lang: string | null
  readonly url: string | null
  readonly body: string | null
  readonly corrections: readonly string[]
  /** The entries of a live blog, in their order. */
  readonly updates: readonly Linked[]
}

type Thing = Readonly<Record<string, unknown>>

/** What old pages put about a script so that no reader takes it for words. */
const OPENED = /^(?:\/\/|\/\*)? ?(?:<!--|<!\[CDATA\[)(?: ?\*\/)?/
const CLOSED = /(?:\/\/|\/\*)? ?(?:-->|\]\]>)(?: ?\*\/)?$/

const ARTICLE = /(?:Article|BlogPosting|Report)$/

/** The first article among the JSON-LD blocks, or null; blocks that are no JSON are counted. */
export function linked(blocks: readonly string[]): { article: Linked | null; broken: number } {
  let broken = 0
  const things: Thing[] = []
  for (const block of blocks) {
    try {
      things.push(...flat(JSON.parse(block.trim().replace(OPENED, '').replace(CLOSED, '')), 0))
    } catch {
      broken++
    }
  }
  const article = things.find((thing) => [thing['@type']].flat().some((type) => ARTICLE.test(String(type))))
  const named = new Map(things.flatMap((thing) => (typeof thing['@id'] === 'string' && thing.name ? [[thing['@id'], thing] as const] : [])))
  return { article: article ? articleOf(article, named) : null, broken }
}

function flat(value: unknown, depth: number): Thing[] {
  if (depth > 4) return []
  if (Array.isArray(value)) return value.flatMap((one) => flat(one, depth + 1))
  if (!isThing(value)) return []
  return [value, ...flat(value['@graph'], depth + 1), ...flat(value.mainEntity, depth + 1)]
}

/** The things of the page by the id under which others name them. */
type Named = ReadonlyMap<string, Thing>

const articleOf = (thing: Thing, named: Named): Linked => ({
  headline: words(thing.headline) ?? words(thing.name),
  published: words(thing.datePublished) ?? words(thing.dateCreated),
  outlet: nameOf(thing.publisher, named) ?? nameOf(thing.sourceOrganization, named) ?? nameOf(thing.isPartOf, named),
  lang: words(thing.inLanguage),
  url: words(thing.url) ?? words(thing.mainEntityOfPage) ?? (isThing(thing.mainEntityOfPage) ? words(thing.mainEntityOfPage['@id']) : null),
  body: words(thing.articleBody),
  corrections: [thing.correction]
    .flat()
    .flatMap((one) => words(one) ?? (isThing(one) ? (words(one.text) ?? words(one.description) ?? []) : [])),
  updates: [thing.liveBlogUpdate]
    .flat()
    .filter(isThing)
    .map((one) => articleOf({ ...one, liveBlogUpdate: null }, named)),
})

const nameOf = (value: unknown, named: Named): string | null => {
  const one: unknown = Array.isArray(value) ? value[0] : value
  if (!isThing(one)) return words(one)
  return words(one.name) ?? words(named.get(String(one['@id']))?.name)
}

/** A string that says something, or the first of a list. */
const words = (value: unknown): string | null => {
  const one: unknown = Array.isArray(value) ? value[0] : value
  return typeof one === 'string' && one.trim() ? one.trim() : null
}

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value)
