import type { Draft, Setting } from '../claims/define.ts'
import type { Where } from '../model/claim.ts'
import type { Document } from '../text/document.ts'
import { type Chooser, choose, readChooser } from './chooser.ts'
import { placeChoices } from './place-choices.ts'

let model: Chooser | null = null

/** Where a claim's event happened: the phrase that its sentence or the run of the text ties to it, with the point and radius of what it leaves open; null where none does. */
export function placeOf(document: Document, draft: Draft, setting: Setting, told: readonly Draft[] = [draft]): Where | null {
  const choices = placeChoices(document, draft, setting, told)
  if (choices.phrases.length === 1) return null
  model ??= readChooser('where')
  const chosen = choices.phrases[choose(model, choices)]
  if (!chosen) return null
  const text = document.text.slice(chosen.start, chosen.end)
  const { spot } = chosen
  return spot
    ? { text, lat: round(spot.lat), lon: round(spot.lon), radiusKm: Math.round(spot.radiusKm * 10) / 10 }
    : { text, lat: null, lon: null, radiusKm: null }
}

/** To a thousandth of a degree, some hundred metres: as fine as the gazetteer. */
const round = (degrees: number): number => Math.round(degrees * 1000) / 1000
