import type { Document } from '../document.ts'

/** How many marks of a kind a text has before each offset, so that those of any stretch take one subtraction. */
export interface Tallies {
  readonly commas: Int32Array
  /** Quotation marks. */
  readonly marks: Int32Array
  /** Marks that end a sentence, with a space behind them. */
  readonly stops: Int32Array
}

const kept = new WeakMap<Document, Tallies>()

/** The tallies of a document's text, counted once. */
export function talliesOf(document: Document): Tallies {
  let found = kept.get(document)
  if (!found) kept.set(document, (found = count(document.text)))
  return found
}

function count(text: string): Tallies {
  const column = (): Int32Array => new Int32Array(text.length + 1)
  const [commas, marks, stops] = [column(), column(), column()]
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!
    commas[at + 1] = commas[at]! + (letter === ',' ? 1 : 0)
    marks[at + 1] = marks[at]! + (letter === '“' || letter === '”' || letter === '"' ? 1 : 0)
    const stop = (letter === '.' || letter === '!' || letter === '?') && /\s/.test(text[at + 1] ?? '')
    stops[at + 1] = stops[at]! + (stop ? 1 : 0)
  }
  return { commas, marks, stops }
}
