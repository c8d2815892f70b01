import type { Claim } from '../model/claim.ts'
import { holds } from '../model/span.ts'
import type { Book, Export, Sheet } from './define.ts'
import { codePoints } from './rows/code-points.ts'
import { linesOf, ofClaims } from './rows/each.ts'
import { about } from './rows/look.ts'

const LOSES = ['incidents, tolls and discrepancies', 'the words around a quote, which may hold what is kept back']

/** Every claim as an annotation of its report, with position and quote selectors. */
export const annotations: Export = {
  name: 'annotations',
  says: 'Every claim as a W3C Web Annotation of its report, with text position and text quote selectors.',
  extension: '.jsonld',
  media: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  follows: 'Web Annotation Data Model (W3C Recommendation, 23 February 2017); positions count code points',
  loses: LOSES,
  examples: ['"type":"TextPositionSelector"', '"exact":"at least six people were killed"'],
  write,
}

async function* write(book: Book): AsyncGenerator<string> {
  const head = {
    '@context': ['http://www.w3.org/ns/anno.jsonld', { stemma: 'urn:stemma:' }],
    id: 'urn:stemma:claims',
    type: 'AnnotationCollection',
    label: 'Claims',
    'stemma:about': about(book, LOSES),
    total: book.size.claims,
  }
  yield `${JSON.stringify(head).slice(0, -1)},"first":{"id":"urn:stemma:claims:1","type":"AnnotationPage","startIndex":0,"items":[\n`
  yield* linesOf(ofClaims(book, annotation, true))
  yield '\n]}}\n'
}

function annotation({ texts, software }: Sheet, claim: Claim) {
  const { id, report, quote, reader, attribution, ...rest } = claim
  const held = texts.get(report)
  return {
    id: `urn:stemma:${id}`,
    type: 'Annotation',
    motivation: 'describing',
    creator: { type: 'Software', name: reader },
    generator: { type: 'Software', name: software },
    body: {
      type: 'TextualBody',
      purpose: 'classifying',
      format: 'application/json',
      value: JSON.stringify({ ...rest, attribution: attribution.map(({ name, named }) => ({ name, named })) }),
    },
    target: {
      source: held?.url ?? `urn:stemma:${report}`,
      'stemma:report': report,
      selector: [position(held, quote), quoted(held?.text, quote)].filter((one) => one !== null),
    },
  }
}

/** Offsets in code points where the text is at hand and the words stand there: the model counts characters, not UTF-16 units. */
function position(held: { readonly text?: string } | undefined, { start, end }: Claim['quote']) {
  if (held?.text === undefined || end > held.text.length) return null
  const places = placesIn(held, held.text)
  return { type: 'TextPositionSelector', start: places(start), end: places(end) }
}

/** A report's places in code points: its text is gone through once, however many claims it has. */
function placesIn(held: object, text: string): ReturnType<typeof codePoints> {
  const places = counted.get(held) ?? codePoints(text)
  counted.set(held, places)
  return places
}

const counted = new WeakMap<object, ReturnType<typeof codePoints>>()

/** The words themselves, unless some were kept back. What stands around them may be a name or a place, so it is left out. */
const quoted = (text: string | undefined, quote: Claim['quote']) =>
  text === undefined || holds(text, quote) ? { type: 'TextQuoteSelector', exact: quote.exact } : null
