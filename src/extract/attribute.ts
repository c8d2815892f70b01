import type { Draft, Setting } from '../claims/define.ts'
import type { Attribution, Reason } from '../model/claim.ts'
import type { Place } from '../text/attribution/candidates.ts'
import { chainOf, type Link } from '../text/attribution/chain.ts'
import { type AttributionModel, shippedModel } from '../text/attribution/model.ts'
import type { Document } from '../text/document.ts'

/** On whose word a draft is: outermost first, the origin last; empty for the report's own voice. */
export function attribute(document: Document, draft: Draft, setting: Setting, model: AttributionModel = shippedModel()): Attribution[] {
  return linksOf(document, draft, { setting, model }).map(({ source, relation }) => ({
    name: source.name,
    source: source.span,
    cue: relation.cue,
    named: source.named,
  }))
}

/** The words that each link was read from, and the form in which they attribute. */
export function attributeWhy(document: Document, draft: Draft, setting: Setting): Reason[] {
  const links = linksOf(document, draft, { setting, model: shippedModel() })
  return links.map(({ source, relation }) => ({
    rule: `attribution/${relation.form}`,
    on: relation.cue ? [source.span, relation.cue] : [source.span],
  }))
}

function linksOf(document: Document, draft: Draft, { setting, model }: { setting: Setting; model: AttributionModel }): Link[] {
  return chainOf(document, placeOf(draft), { model, outlet: setting.outlet })
}

const placeOf = ({ quote, sentence, anchor }: Draft): Place => ({ start: quote.start, end: quote.end, sentence, anchor })
