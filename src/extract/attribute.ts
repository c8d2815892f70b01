import type { Draft, Setting } from '../claims/define.ts'
import type { Attribution, Reason } from '../model/claim.ts'
import type { Place } from '../text/attribution/candidates.ts'
import { chainOf, type Link } from '../text/attribution/chain.ts'
import { jointly } from '../text/attribution/joint.ts'
import { shippedModel } from '../text/attribution/model.ts'
import { isOwnVoice } from '../text/attribution/outlet.ts'
import { relationsOf } from '../text/attribution/relations.ts'
import type { Document } from '../text/document.ts'

/** A draft's chain, outermost first, and the words and form that each link was read from. */
export interface Attributed {
  readonly attribution: readonly Attribution[]
  readonly why: readonly Reason[]
}

/** On whose word a draft is, with the reasons; an empty chain is the report's own voice. */
export function attributeWhy(document: Document, draft: Draft, setting: Setting): Attributed {
  const links = chainOf(document, placeOf(draft.under ?? draft), { model: shippedModel(), outlet: setting.outlet })
  const publishers = draft.under && !links.length ? publishersOf(document, draft.under, setting) : links
  const whole = publishers.map((link) => ({ ...link, source: jointly(document, link) }))
  return { attribution: whole.map(told), why: whole.map(reason) }
}

/** Who published a list, by its heading: "The families named the dead:"; none where nobody is told. */
function publishersOf(document: Document, { sentence }: Draft, { outlet }: Setting): Link[] {
  const told = relationsOf(document, sentence).find(({ source }) => source.sort !== 'pronoun' && !isOwnVoice(source, outlet))
  return told ? [{ source: told.source, relation: told }] : []
}

/** On whose word a draft is: outermost first, the origin last. */
export const attribute = (document: Document, draft: Draft, setting: Setting): Attribution[] => [
  ...attributeWhy(document, draft, setting).attribution,
]

const told = ({ source, relation }: Link): Attribution => ({
  name: source.name,
  source: source.span,
  cue: relation.cue,
  named: source.named || isOffice(source.name),
})

/** "The prison service", "the governor's office": an office with words that tell it from others is named, as an army or a ministry is. */
const OFFICE =
  /^(?:the |its |their |his |her )?(?!(?:same|other|official|press|local|a|an|one|our|this|that)\b)(?:[\p{L}-]+(?:[’']s?)? )+(?:office|service|administration|council|embassy|directorate|institute|bureau|registry|prosecution|pastoral)$/iu

const isOffice = (name: string): boolean => OFFICE.test(name) && !/\b(?:of|at|in|for|from|with|press|an?|the) \w+$/i.test(name)

const reason = ({ source, relation }: Link): Reason => ({
  rule: `attribution/${relation.form}`,
  on: relation.cue ? [source.span, relation.cue] : [source.span],
})

const placeOf = ({ kind, quote, sentence, anchor }: Draft): Place => ({ start: quote.start, end: quote.end, sentence, anchor, kind })
