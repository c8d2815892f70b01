import type { Draft, Setting } from '../claims/define.ts'
import type { When } from '../model/claim.ts'
import type { Document } from '../text/document.ts'
import { type Chooser, choose, readChooser } from './chooser.ts'
import { timeChoices } from './time-choices.ts'

let model: Chooser | null = null

/** When a claim's event happened: the phrase that its sentence or the run of the text ties to it, resolved on the publication date; null where none does. */
export function timeOf(document: Document, draft: Draft, setting: Setting, told: readonly Draft[] = [draft]): When | null {
  const choices = timeChoices(document, draft, setting, told)
  if (choices.phrases.length === 1) return null
  model ??= readChooser('when')
  const chosen = choices.phrases[choose(model, choices)]
  return chosen ? { text: document.text.slice(chosen.start, chosen.end), edtf: chosen.edtf } : null
}
