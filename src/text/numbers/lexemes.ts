/** A word, figure or mark of the stretch that numbers are looked for in. */
export interface Lexeme {
  readonly start: number
  readonly end: number
  readonly lower: string
  /** Stands right after the one before, with no space between. */
  readonly tied: boolean
  readonly kind: 'word' | 'figure' | 'mark'
  readonly capital: boolean
}

const LEXEME = /(\d[\d,.']*\d|\d)|([A-Za-zÀ-ɏ]+)|~~|[^\s]/g

/** Splits `text` between two offsets into words, figures and single marks. */
export function lexemes(text: string, start: number, end: number): Lexeme[] {
  const out: Lexeme[] = []
  const part = text.slice(start, end)
  LEXEME.lastIndex = 0
  let last = -1
  for (let m = LEXEME.exec(part); m; m = LEXEME.exec(part)) {
    const kind = m[1] ? 'figure' : m[2] ? 'word' : 'mark'
    const at = start + m.index
    out.push({
      start: at,
      end: at + m[0].length,
      lower: m[0].toLowerCase(),
      tied: at === last,
      kind,
      capital: kind === 'word' && m[0] !== m[0].toLowerCase(),
    })
    last = at + m[0].length
  }
  return out
}

/** A lexeme's word in lower case; empty beyond the ends. */
export const wordAt = (lex: readonly Lexeme[], i: number): string => lex[i]?.lower ?? ''
