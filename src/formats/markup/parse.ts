import { type Handler, Parser } from 'htmlparser2'

const PIECE = 4096

export interface Bounds {
  readonly xmlMode?: boolean
  /** Elements within elements. */
  readonly deepest: number
  /** Elements in all. */
  readonly most: number
}

/** What is told of the markup: also where in the text each element begins, before the element itself. */
export type Told = Partial<Handler> & { onstart?(at: number): void }

/** What stopped the parser, and where in the text. */
export interface Stopped {
  readonly why: 'too-deep' | 'too-large'
  readonly at: number
}

/** A parser that takes markup in small pieces and stops past the bounds: its work grows with the square of the depth. */
export interface Parsing {
  /** Goes on with more of the text. */
  write(text: string): Stopped | null
  /** Closes what is open. */
  end(): Stopped | null
}

export function parsing(handler: Told, { xmlMode = false, deepest, most }: Bounds): Parsing {
  let [depth, count, at] = [0, 0, 0]
  const parser = new Parser(
    {
      ...handler,
      onopentag(...given) {
        depth++
        count++
        handler.onstart?.(parser.startIndex)
        handler.onopentag?.(...given)
      },
      onclosetag(...given) {
        depth--
        handler.onclosetag?.(...given)
      },
    },
    { xmlMode },
  )
  return {
    write(text) {
      for (let from = 0; from < text.length; from += PIECE) {
        if (depth > deepest || count > most) return { why: depth > deepest ? 'too-deep' : 'too-large', at }
        const piece = text.slice(from, from + PIECE)
        parser.write(piece)
        at += piece.length
      }
      return null
    },
    end() {
      const over = depth > deepest
      parser.end()
      return over ? { why: 'too-deep', at } : null
    },
  }
}

/** Runs such a parser over a whole text. */
export function parse(text: string, handler: Told, bounds: Bounds): Stopped | null {
  const parser = parsing(handler, bounds)
  return parser.write(text) ?? parser.end()
}
