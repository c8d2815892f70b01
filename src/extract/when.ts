import type { Draft, Setting } from '../claims/define.ts'
import type { When } from '../model/claim.ts'
import type { Document } from '../text/document.ts'
import { best, type Linear, readLinear, score } from '../text/linear.ts'
import { timeChoices } from './time-choices.ts'

let model: Linear | null = null

/** When a claim's event happened: the phrase that its sentence or the run of the text ties to it, resolved on the publication date; null where none does. */
export function timeOf(document: Document, draft: Draft, setting: Setting): When | null {
  const { phrases, features, offsets } = timeChoices(document, draft, setting)
  if (phrases.length === 1) return null
  model ??= readLinear('when')
  const chosen = phrases[best(features.map((f, i) => score(model!, f)[0]! + offsets[i]!))]
  return chosen ? { text: document.text.slice(chosen.start, chosen.end), edtf: chosen.edtf } : null
}
