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

/** Runs the parser over markup in small pieces and stops it past the bounds: its work grows with the square of the depth. */
export function parse(text: string, handler: Told, { xmlMode = false, deepest, most }: Bounds): Stopped | null {
  let [depth, count] = [0, 0]
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
  for (let at = 0; at < text.length; at += PIECE) {
    if (depth > deepest || count > most) return { why: depth > deepest ? 'too-deep' : 'too-large', at }
    parser.write(text.slice(at, at + PIECE))
  }
  const over = depth > deepest
  parser.end()
  return over ? { why: 'too-deep', at: text.length } : null
}
