import { formCode, kindCode, labelCode, previousCode, sortCode } from './codes.ts'
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
  const next = relations.find((r) => r.sentence === place.sentence + 1 && document.sentences[r.sentence]!.paragraph === sentence.paragraph)
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
    Math.round((100 * place.sentence) / document.sentences.length),
    Math.round((10 * relations.length) / (1 + new Set(relations.map((r) => r.sentence)).size)),
    claimTense(view),
    next ? formCode(next.form) : -2,
    next ? flag(next.source.sort === 'pronoun') : -1,
    openerTag(tokens),
    flag(paragraph === place.sentence),
    ...run(view),
    labelCode(tokens[place.anchor]?.label ?? ''),
    labelCode(tokens[view.path[0] ?? -1]?.label ?? ''),
    view.path.length,
  ]
}

function firstOfParagraph({ document, place }: View): number {
  let n = place.sentence
  while (n > 0 && document.sentences[n - 1]!.paragraph === document.sentences[n]!.paragraph) n--
  return n
}

/** 0 no verb, 1 past, 2 perfect in the past, 3 present, 4 perfect, 5 another. */
function claimTense({ tokens, place }: View): number {
  const words = tokens
    .filter((t) => t.start >= place.start - 12 && t.end <= place.end && (t.tag === 'VERB' || t.tag === 'AUX'))
    .map((t) => t.lower)
  if (!words.length) return 0
  if (words.includes('had')) return 2
  if (words.some((w) => /^(?:was|were|did)$/.test(w))) return 1
  if (words.some((w) => /^(?:has|have)$/.test(w))) return 4
  if (words.some((w) => /^(?:is|are|does|do|[\p{L}]+s)$/u.test(w))) return 3
  return words.some((w) => /ed$|^(?:died|left|took|came|lost|hit|shot|fell|struck)$/.test(w)) ? 1 : 5
}

const TAGS = ['PROPN', 'NOUN', 'NUM', 'DET', 'PRON', 'ADP', 'CCONJ', 'SCONJ', 'ADV', 'VERB', 'AUX', 'ADJ', 'PUNCT']
const openerTag = (tokens: View['tokens']): number => TAGS.indexOf(tokens[0]?.tag ?? '') * 20 + TAGS.indexOf(tokens[1]?.tag ?? '')

/** How many sentences up to the claim's are without a relation, those of its paragraph, and how many of that have one. */
function run({ document, place, relations }: View): number[] {
  const told = new Set(relations.map((r) => r.sentence))
  let cueless = 0
  while (cueless < 7 && place.sentence - cueless >= 0 && !told.has(place.sentence - cueless)) cueless++
  const { paragraph } = document.sentences[place.sentence]!
  let [silent, spoken] = [0, 0]
  for (let n = place.sentence; n >= 0 && n > place.sentence - 7 && document.sentences[n]!.paragraph === paragraph; n--) {
    if (told.has(n)) spoken++
    else silent++
  }
  return [cueless, silent, spoken]
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
