import type { Mention } from './mentions.ts'

const COUNT = /\b(?:toll|number|total|tally|count|figure|dead|deaths|killed|victims|casualties|injured|wounded|missing)\b/i
/** "Two more died, bringing the toll to": an office that "raises its toll to" a figure gives that of the incident. */
const BRINGING = /\b(?:bringing|raising|taking|lifting|pushing|carrying) ([^.;:]{0,90} )?to $/i
/** "The deaths bring to 31 the number". */
const BRING = /\b(?:brings?|brought|raises?|raised|takes?|took|lifts?|lifted|push(?:es|ed)|carr(?:y|ies|ied)) to $/i
/** "which raises the number of victims to", "That brings the dead of the battle to". */
const SO_BRINGS =
  /\b(?:that|this|which)(?: has| had| would| will| now)* (?:brings?|brought|raises?|raised|takes?|took|lifts?|lifted|push(?:es|ed)) ([^.;:]{0,90} )to $/i
const MAKES = /\b(?:that|this|which) (?:makes|made) $/i

/** Whether a figure is what those told before it come to with earlier ones. */
export function isRunning({ scene: { document, sentence }, number }: Mention): boolean {
  if (!number) return false
  const { start, end } = number.quantity
  const left = document.text.slice(sentence.start, start)
  const right = document.text.slice(end, Math.min(sentence.end, end + 40))
  const bringing = BRINGING.exec(left) ?? SO_BRINGS.exec(left)
  if (bringing) return COUNT.test(bringing[1] ?? '') || /^ the\b/.test(right)
  return (BRING.test(left) && /^ (?:the|its|their) /.test(right) && COUNT.test(right)) || MAKES.test(left)
}
