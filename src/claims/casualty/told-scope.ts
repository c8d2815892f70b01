import type { Scope } from '../../model/claim.ts'
import type { Mention } from './mentions.ts'
import type { Told } from './read.ts'

/** What was made of a mention's claim so far. */
export interface Guessed {
  readonly told: Told
  readonly scope: Scope
  readonly denied: boolean
}

/** The scope of each claim: as guessed, but where words beside it leave no doubt of another. */
export const toldScopes = (all: readonly Guessed[]): Scope[] => all.map((one, i) => toldScope(one, all.slice(0, i)) ?? one.scope)

function toldScope({ told, scope, denied }: Guessed, before: readonly Guessed[]): Scope | null {
  const { mention } = told
  const wider = before.filter((b) => b.scope !== 'part' && b.told.outcome === told.outcome && sizeOf(b.told.mention) > sizeOf(mention))
  if (isSum(scope) && isOfOneSpan(mention))
    return wider.some((b) => isSum(b.scope) && mention.scene.sentence.n - b.told.mention.scene.sentence.n < 2) ? 'part' : null
  if (scope !== 'incident') return null
  if (!denied && wider.length && mention.number?.quantity.max !== 0 && isAmongTheHarmed(mention)) return 'part'
  return isApart(mention) ? 'background' : isNext(mention) ? 'additional' : null
}

const isSum = (scope: Scope): boolean => scope === 'cumulative' || scope === 'background'

function sizeOf({ number, plural }: Mention): number {
  const q = number?.quantity
  return q ? (q.min ?? q.max ?? 0) : plural ? 0 : 1
}

const AMONG =
  /^[^.,;:]{0,60}\b(?:is|are|was|were)(?: also)? among (?:the |those |its |his )?(?:[a-z]+ )?(?:dead|killed|slain|murdered|victims|casualties|fatalities|wounded|injured|hurt|missing|captured|detained|arrested|abducted|kidnapped)\b/

/** "Two nurses were among those killed": people told as some of the harmed. */
const isAmongTheHarmed = ({ last, scene: { document, sentence, tokens } }: Mention): boolean =>
  AMONG.test(document.text.slice(tokens[last]!.end, sentence.end))

/** "Third crew member dead": a headline that counts on from those told of before. */
const isNext = ({ number, first, scene }: Mention): boolean => scene.sentence.title && first === 0 && number?.quantity.form === 'ordinal'

const EVENT =
  '(?:attack|strike|raid|bombing|incident|blast|explosion|clash|shooting|assault|ambush|operation|episode|context|massacre|accident)(?:e?s)?'
/** "Elsewhere, …", "In another incident …", "A separate strike …". */
const APART = new RegExp(
  `^["“]?(?:elsewhere(?: in [^.;:,]+)?[,:]|in (?:another|(?:a|an|one) (?:separate|unrelated|similar|different|second|further)) (?:\\w+ )?${EVENT}\\b|(?:a|an|one) (?:separate|unrelated|different) (?:\\w+ )?${EVENT}\\b)`,
  'i',
)

/** Whether a mention's sentence begins by setting what it tells apart from what was told before. */
const isApart = ({ scene: { document, sentence } }: Mention): boolean => APART.test(document.text.slice(sentence.start, sentence.end))

/** "In September alone it was 70", "181 dead from July to September alone", and no "five in Acre alone, and four elsewhere". */
function isOfOneSpan({ number, first, last, scene: { document, sentence, tokens } }: Mention): boolean {
  if (!number) return false
  const left = document.text.slice(sentence.start, tokens[first]!.start)
  const right = document.text.slice(tokens[last]!.end, sentence.end)
  return (
    /(?:^|[,;] )(?:in|on|during|from|[A-Z]\w+)\b[^.;:,]{0,40}\balone,? (?!and\b)[^.;:,]{0,40}$/.test(left) ||
    /^[^.;:,]{0,60}\balone\b(?!,? and)/.test(right)
  )
}
