import { formCode, kindCode, previousCode, sortCode } from './codes.ts'
import { flag, holds, type View } from './features.ts'

/** What a claim's own place tells about whose word it is, whoever the candidate. */
export function claimFeatures(view: View): number[] {
  const { document, place, tokens, quotation, relations } = view
  const sentence = document.sentences[place.sentence]!
  const text = document.text.slice(sentence.start, sentence.end)
  const quote = document.text.slice(place.start, place.end)
  const here = relations.filter((r) => r.sentence === place.sentence)
  const before = relations.filter((r) => r.sentence < place.sentence)
  const last = before.at(-1)
  const paragraph = firstOfParagraph(view)
  return [
    flag(sentence.title),
    flag(!!quotation),
    place.sentence,
    place.sentence - paragraph,
    flag(/\bhad\b/.test(text)),
    flag(/\bhad\b|’d\b/.test(quote)),
    flag(place.start - sentence.start < 4),
    sentence.end - sentence.start,
    here.length,
    here.filter((r) => holds(r, place)).length,
    before.length,
    quotation ? flag(quotation.start < sentence.start) + 2 * flag(quotation.end > sentence.end) : -1,
    openerCode(tokens[0]?.lower ?? ''),
    flag(/\d/.test(quote)),
    flag(/\b(?:we|our|us|I|my|me)\b/.test(quote)),
    kindCode(place.kind ?? ''),
    previousCode(wordBefore(view)),
    flag(/\b(?:reportedly|allegedly|apparently|believed|thought|feared|may|might)\b/.test(text)),
    flag(/\b(?:since|last|in|after)\b.*\b(?:year|month|week|20\d\d|19\d\d)\b/.test(text)),
    last ? place.sentence - last.sentence : 9,
    last ? formCode(last.form) : -2,
    last ? sortCode(last.source.sort) : -2,
    last ? flag(document.sentences[last.sentence]!.paragraph === sentence.paragraph) : -1,
    place.end - place.start,
  ]
}

export const CLAIM_FEATURES = [
  'title',
  'quoted',
  'sentence',
  'inParagraph',
  'had',
  'quoteHad',
  'opens',
  'length',
  'relationsHere',
  'holding',
  'relationsBefore',
  'quoteRuns',
  'opener',
  'digits',
  'firstPerson',
  'kind',
  'previousWord',
  'hedge',
  'past',
  'lastBack',
  'lastForm',
  'lastSort',
  'lastParagraph',
  'quoteLength',
]

function firstOfParagraph({ document, place }: View): number {
  let n = place.sentence
  while (n > 0 && document.sentences[n - 1]!.paragraph === document.sentences[n]!.paragraph) n--
  return n
}

function wordBefore({ tokens, place }: View): string {
  let word = ''
  for (const t of tokens) {
    if (t.end > place.start) break
    word = t.lower
  }
  return word
}

const OPENERS = [
  /^(?:he|she|they|it|his|her|their|its)$/,
  /^(?:the|this|that|these|those)$/,
  /^(?:among|of|another|others|all|both|some|one|two|three|four|most|many)$/,
  /^\d/,
  /^[“"]/,
]
const openerCode = (word: string): number => OPENERS.findIndex((o) => o.test(word))
