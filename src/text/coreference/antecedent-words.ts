import { formCode, sortCode } from '../attribution/codes.ts'
import { pair, triple, word } from '../attribution/hashed.ts'
import type { Relation } from '../attribution/relation.ts'
import type { Source } from '../attribution/source.ts'
import type { Document } from '../document.ts'
import { mix } from '../hash.ts'
import type { Features } from '../linear.ts'
import type { Mention } from './mentions.ts'

/** The words about a pronoun that speaks and each that it may stand for, hashed. */
export function antecedentWords(document: Document, relation: Relation, at: { pronoun: Source; mentions: readonly Mention[] }): Features[] {
  const { pronoun, mentions } = at
  const [verb, it] = [word(relation.verb), word(pronoun.head)]
  return mentions.map((m, i) => {
    const { source } = m
    const back = Math.min(4, relation.sentence - m.sentence)
    const role = flag(m.subject) + 2 * flag(m.oblique) + 4 * flag(m.speaker)
    const where = back + 5 * role
    const head = word(source.head)
    const [before, after, opens] = neighbours(document, m)
    const parts = source.name.toLowerCase().split(/\s+/).map(word)
    const alike = mentions.filter((o) => o.source.name === source.name).length
    const same = document.sentences[relation.sentence]!.paragraph === document.sentences[m.sentence]!.paragraph
    const out = [
      pair(1, it, head),
      triple(2, it, verb, head),
      pair(3, head, where),
      triple(4, it, sortCode(source.sort), where),
      triple(5, it, where, flag(same)),
      pair(6, before, role),
      pair(7, after, role),
      triple(8, parts[0]!, it, role),
      triple(10, formCode(relation.form), where, it),
      triple(11, verb, sortCode(source.sort), back),
      triple(12, flag(opens), where, it),
      triple(13, Math.min(3, alike), where, it),
      triple(14, Math.min(6, mentions.length - 1 - i), back, it),
      triple(15, before, it, back),
      triple(16, after, it, back),
      triple(17, head, it, flag(source.named)),
    ]
    for (const part of parts.slice(0, 6)) out.push(pair(20, part, it), mix(21, part))
    return out
  })
}

/** The words on either side of a mention, and whether it opens its sentence. */
function neighbours(document: Document, { sentence, source }: Mention): [before: number, after: number, opens: boolean] {
  const tokens = document.tokens(sentence)
  const first = tokens.findIndex((t) => t.end > source.span.start)
  const past = tokens.find((t) => t.start >= source.span.end)
  return [word(tokens[first - 1]?.lower ?? '^'), word(past?.lower ?? '$'), first <= 1]
}

const flag = (yes: boolean): number => (yes ? 1 : 0)
