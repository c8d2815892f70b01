/** What the text tools make of a report's text. Offsets are UTF-16 into that text. */

export interface Token {
  /** Its number in the sentence, from 0. */
  readonly i: number
  readonly start: number
  readonly end: number
  readonly text: string
  readonly lower: string
  /** Universal POS tag. */
  readonly tag: string
  /** Dictionary form, lower case, for verbs and nouns; else `lower`. */
  readonly lemma: string
  /** Number of the governing token in the sentence; -1 for the root. */
  readonly head: number
  /** Universal Dependencies relation to the head, e.g. `nsubj:pass`. */
  readonly label: string
}

export interface Sentence {
  /** Its number in the document, from 0. */
  readonly n: number
  readonly start: number
  readonly end: number
  /** Number of its paragraph; the title is a paragraph of its own. */
  readonly paragraph: number
  /** Whether it stands in the title. */
  readonly title: boolean
}

/** A stretch between quotation marks; it may run over sentences and paragraphs. Offsets are of the words within the marks. */
export interface Quotation {
  readonly start: number
  readonly end: number
}

export interface Document {
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly quotations: readonly Quotation[]
  /** The tokens of sentence `n`, tagged and parsed when first asked for, then kept. */
  readonly tokens: (n: number) => readonly Token[]
}
