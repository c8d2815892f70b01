/** What a page's JSON-LD tells of the article it holds (schema.org). */
export interface Linked {
  readonly headline: string | null
  readonly published: string | null
  readonly outlet: string | null
  readonly lang: string | null
  readonly url: string | null
  readonly body: string | null
  readonly corrections: readonly string[]
}

type Thing = Readonly<Record<string, unknown>>

const ARTICLE = /(?:Article|BlogPosting|Report)$/

/** The first article among the JSON-LD blocks, or null; blocks that are no JSON are counted. */
export function linked(blocks: readonly string[]): { article: Linked | null; broken: number } {
  let broken = 0
  const things: Thing[] = []
  for (const block of blocks) {
    try {
      things.push(...flat(JSON.parse(block.replace(/^\s*<!--|-->\s*$/g, '')), 0))
    } catch {
      broken++
    }
  }
  const article = things.find((thing) => [thing['@type']].flat().some((type) => ARTICLE.test(String(type))))
  return { article: article ? articleOf(article) : null, broken }
}

function flat(value: unknown, depth: number): Thing[] {
  if (depth > 4) return []
  if (Array.isArray(value)) return value.flatMap((one) => flat(one, depth + 1))
  if (!isThing(value)) return []
  return [value, ...flat(value['@graph'], depth + 1), ...flat(value.mainEntity, depth + 1)]
}

const articleOf = (thing: Thing): Linked => ({
  headline: words(thing.headline) ?? words(thing.name),
  published: words(thing.datePublished) ?? words(thing.dateCreated),
  outlet: nameOf(thing.publisher) ?? nameOf(thing.sourceOrganization) ?? nameOf(thing.isPartOf),
  lang: words(thing.inLanguage),
  url: words(thing.url) ?? words(thing.mainEntityOfPage) ?? (isThing(thing.mainEntityOfPage) ? words(thing.mainEntityOfPage['@id']) : null),
  body: words(thing.articleBody),
  corrections: [thing.correction]
    .flat()
    .flatMap((one) => words(one) ?? (isThing(one) ? (words(one.text) ?? words(one.description) ?? []) : [])),
})

const nameOf = (value: unknown): string | null => {
  const one: unknown = Array.isArray(value) ? value[0] : value
  return words(one) ?? (isThing(one) ? words(one.name) : null)
}

const words = (value: unknown): string | null => (typeof value === 'string' && value.trim() ? value.trim() : null)

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value)
