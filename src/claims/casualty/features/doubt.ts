import type { Mention } from '../mentions.ts'
import type { Bag } from './bag.ts'

/** Ways in which the words before people and outcome say that it is not so, by name. */
const DENIED: readonly (readonly [string, RegExp])[] = [
  ['not the figure', /\b(?:not|and not|rather than|instead of)(?: \w+ly| just| the)? (?:[“"‘'])?$/i],
  [
    'no sign',
    /\b(?:no|any|little|without|not|never|n[’']t)(?: \w+){0,3} (?:sign|indication|evidence|proof|information|reports?|confirmation|knowledge|basis|truth|trace|record|aware|corroborat\w+|confirm|verif\w+|substantiat\w+)\b/i,
  ],
  ['know of no', /\b(?:know|knew|knows|aware|saw|seen|see|found|find|hear|heard|admit\w*) (?:of )?(?:no|not|none|nothing)\b/i],
  ['deny', /\b(?:den(?:y|ies|ied|ying)|denials?|disclaim\w*)\b/i],
  ['reject', /\b(?:reject|dismiss|refut|rebut|disput|contradict|fault|debunk|disown|exclud|rul)\w*\b/i],
  [
    'false',
    /\b(?:false|fake|fabricat\w+|baseless|unfounded|untrue|incorrect\w*|wrong\w*|disinformation|propaganda|hoax|lies?|rumou?rs?|mistaken\w*|erroneous\w*|invent\w+)\b/i,
  ],
  [
    'correction',
    /\bcorrection|editor[’']s note|\b(?:earlier|previous|first|original|last) (?:version|edition|article|story|issue|report|message|bulletin|finding)|\bwe (?:wrote|gave|said|reported)\b/i,
  ],
  ['cut', /\b(?:cut|cuts|lower\w*|revis\w*|reduc\w*|correct\w*|withdr\w+|retract\w*|discard\w*|delet\w*)\b/i],
  ['none that', /\bnone (?:that|of)\b|\bnobody\b|\bno one\b/i],
]
/** What after it takes it back. */
const TAKEN_BACK =
  /\b(?:alive|false|untrue|wrong|incorrect|mistaken|erroneous|deleted|withdrawn|retracted|strike that|before correcting|did not happen|nobody can believe|(?:is|was|are|were) not (?:true|correct|so)|fabricated|lie)\b/i

/** Ways in which words weaken what they tell, by name. */
const HEDGED: readonly (readonly [string, RegExp])[] = [
  ['report', /\breportedly\b|\b(?:was|were|is|are|been) (?:also )?reported\b|\bunconfirmed\b|\bnot (?:yet )?confirmed\b|\bunverified\b/i],
  ['allege', /\balleged(?:ly)?\b|\bsupposed(?:ly)?\b|\bpurported(?:ly)?\b/i],
  ['perhaps', /\b(?:perhaps|maybe|possibly|probably|presumably|apparently|evidently|seemingly|conceivably)\b/i],
  ['likely', /\blikely\b/i],
  ['modal', /\b(?:may|might|could|must)(?: well| also| not)? (?:have|be)\b/i],
  [
    'belief',
    /\b(?:is|are|was|were|been|being) (?:now |also |still |widely )?(?:believed|thought|presumed|assumed|suspected|understood|said|held|rumou?red|known) to\b/i,
  ],
  ['believe', /\b(?:believe[sd]?|thinks?|thought|presumes?d?|assumes?d?|suspects?(?! )|guess\w*|belief)\b/i],
  ['fear', /\b(?:feared|fears?|fearing)\b/i],
  ['seem', /\b(?:seem|appear)(?:s|ed)? (?:to|that)\b/i],
  ['said to', /\bsaid to (?:have|be|admit)\b|\bput at\b/i],
  ['sure', /\b(?:not (?:sure|certain|clear)|uncertain|unclear|if (?:true|confirmed)|as far as)\b/i],
]

/** The stretch of words that may deny or weaken: from the last stop before people and outcome to the next after them. */
export function doubtFeatures(m: Mention, bag: Bag, anchor: number): void {
  const { document, sentence, tokens } = m.scene
  const [from, to] = anchor < 0 ? [m.first, m.last] : [Math.min(m.first, anchor), Math.max(m.last, anchor)]
  const stop = (i: number) => /^[;:()]$/.test(tokens[i]!.text)
  let left = from
  while (left > 0 && !stop(left - 1)) left--
  let right = to
  while (right < tokens.length - 1 && !/^[;:(),]$/.test(tokens[right + 1]!.text)) right++
  const cut = (a: number, b: number) => document.text.slice(a, b)
  const parts = {
    far: cut(sentence.start, tokens[left]!.start),
    before: cut(tokens[left]!.start, tokens[from]!.start),
    number: cut(tokens[left]!.start, tokens[m.first]!.start),
    within: cut(tokens[from]!.start, tokens[to]!.end),
    after: cut(tokens[to]!.end, tokens[right]!.end),
    rest: cut(tokens[right]!.end, sentence.end),
  }
  bag.add('all', 1)
  denials(bag, parts)
  hedges(bag, parts)
  bag.add('none', m.number?.quantity.max === 0 ? 1 : 0)
  bag.add('any', /\b(?:any|anyone|single|whether)\b/i.test(`${parts.before.slice(-25)} ${parts.within}`) ? 1 : 0)
  bag.add('title', sentence.title ? 1 : 0)
}

type Parts = Readonly<Record<'far' | 'before' | 'number' | 'within' | 'after' | 'rest', string>>

function denials(bag: Bag, parts: Parts): void {
  let count = 0
  for (const [name, pattern] of DENIED) {
    const where = name === 'not the figure' ? [parts.number] : [parts.before, parts.within]
    if (where.some((s) => pattern.test(s))) {
      count++
      bag.add('denied', name)
      const that = /\b(?:that|of|having|any|to)(?: \S+){0,3}\s*$/i.test(parts.before)
      bag.two('denied that', name, that)
      bag.two('denied near', name, pattern.test(parts.before.slice(-40)))
    } else if (pattern.test(parts.far)) bag.add('denied far', name)
  }
  if (TAKEN_BACK.test(parts.after)) bag.add('taken back', 'after')
  if (TAKEN_BACK.test(parts.rest)) bag.add('taken back', 'rest')
  bag.add('denials', Math.min(2, count))
}

function hedges(bag: Bag, parts: Parts): void {
  let count = 0
  for (const [name, pattern] of HEDGED) {
    for (const part of ['before', 'within', 'after', 'far', 'rest'] as const) {
      if (!pattern.test(parts[part])) continue
      if (part !== 'far' && part !== 'rest') count++
      bag.two('hedged', name, part)
      if (part === 'before') bag.two('hedged near', name, pattern.test(parts.before.slice(-40)))
      if (part === 'within' || part === 'before') bag.add('hedged in', name)
    }
  }
  bag.add('hedges', Math.min(2, count))
}
