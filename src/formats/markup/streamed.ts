import { wideOf } from '../bytes/decode.ts'
import { parsing, type Told } from './parse.ts'

const DEEPEST = 256

/** What is read of an XML file as it comes: the handler gives things, which are handed on. `tooDeep` is told where it nests past measure. */
export async function* streamed<T>(
  bytes: AsyncIterable<Uint8Array>,
  handlerOf: (give: (thing: T) => void) => Told,
  tooDeep: () => void,
): AsyncGenerator<T> {
  const given: T[] = []
  const parser = parsing(
    handlerOf((thing) => void given.push(thing)),
    { xmlMode: true, deepest: DEEPEST, most: Number.POSITIVE_INFINITY },
  )
  let decoder: TextDecoder | null = null
  for await (const piece of bytes) {
    decoder ??= new TextDecoder(wideOf(piece) ?? 'utf-8')
    const stopped = parser.write(decoder.decode(piece, { stream: true }))
    yield* given.splice(0)
    if (stopped) return tooDeep()
  }
  const stopped = parser.write(decoder?.decode() ?? '') ?? parser.end()
  yield* given.splice(0)
  if (stopped) tooDeep()
}
