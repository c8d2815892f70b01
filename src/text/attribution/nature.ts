import { isPlaceName } from '../places/gazetteer.ts'
import { classCode, formCode, headCode, nextCode, previousCode, sortCode, verbCode } from './codes.ts'
import { flag, type View } from './features.ts'
import type { Relation } from './relation.ts'
import type { Source } from './source.ts'

export const NATURE = [
  'form',
  'class',
  'verb',
  'sort',
  'named',
  'plural',
  'pronoun',
  'carried',
  'negated',
  'definite',
  'via',
  'nextWord',
  'speech',
  'headKind',
  'isPlace',
  'wordBefore',
  'bracketed',
  'figureNext',
  'cueTense',
  'has',
]

const natures = new WeakMap<Relation, Map<Source, readonly number[]>>()

/** What a relation is on the word of a source, whatever the claim: told once. */
export function nature({ document }: View, r: Relation, source: Source): readonly number[] {
  const kept = natures.get(r) ?? new Map<Source, readonly number[]>()
  natures.set(r, kept)
  let row = kept.get(source)
  if (!row) kept.set(source, (row = natureOf(document.text, r, source)))
  return row
}

function natureOf(text: string, r: Relation, source: Source): number[] {
  const lead = text.slice(Math.max(0, r.source.span.start - 14), r.source.span.start)
  const tail = text.slice(r.end, r.end + 24)
  return [
    formCode(r.form),
    classCode(r.by),
    verbCode(r.verb),
    sortCode(source.sort),
    flag(source.named),
    flag(source.plural),
    flag(r.source.sort === 'pronoun'),
    flag(r.carried),
    flag(r.negated),
    flag(source.definite),
    flag(!!r.via),
    nextCode(/^\s*([\p{L}]+|[.,:;])/u.exec(tail.slice(0, 16))?.[1]?.toLowerCase() ?? ''),
    flag(r.by === 'say' || r.form === 'preposition' || r.form === 'citing'),
    headCode(source.head),
    source.sort === 'other' && source.named ? flag(isPlaceName(source.name)) : -1,
    previousCode(/([\p{L}]+|[^\p{L}\s])\s*$/u.exec(lead)?.[1]?.toLowerCase() ?? ''),
    flag(/\(\s*(?:the |an? )?$/i.test(lead)) + 2 * flag(/^\s*[);]/.test(tail)),
    flag(FIGURE.test(tail)),
    tenseOf(r.cue?.exact.toLowerCase() ?? ''),
    flag(r.verb === 'have'),
  ]
}

const FIGURE =
  /^\s*(?:at |of |with |that |only |some |about |over )?(?:[“"]?\d|(?:no|none|two|three|four|five|six|seven|eight|nine|ten|dozens|scores|hundreds)\b)/

/** 0 no verb, 1 past, 2 present, 3 a participle in -ing, 4 another form. */
function tenseOf(cue: string): number {
  if (!cue) return 0
  if (/ing$/.test(cue)) return 3
  if (/ed$|^(?:said|told|put|wrote|gave|spoke|had|found|saw|knew|heard|held|thought)/.test(cue)) return 1
  return /s$|^(?:say|tell|put|give|have|speak)$/.test(cue) ? 2 : 4
}
