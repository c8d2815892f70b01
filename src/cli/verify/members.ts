const [QUOTE, ESCAPE, OPEN, CLOSE, OPEN_LIST, CLOSE_LIST, COMMA] = [...'"\\{}[],'].map((sign) => sign.charCodeAt(0))
const SPACE = /^\s*$/

/**
 * The items of the lists of an object in JSON, with the list's name, one after the other, however long the whole is: no string of all of
 * it is made. `begun` is told of each list, also of an empty one. What is no list is passed over; what is no JSON throws, at the latest at the end.
 */
export function* itemsOf(
  bytes: Uint8Array,
  begun: (list: string) => void = () => undefined,
): Generator<readonly [list: string, item: unknown]> {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const parsed = (from: number, to: number): unknown => JSON.parse(whole.toString('utf8', from, to))
  let [depth, from, list]: [number, number, string | null] = [0, 0, null]
  for (let at = 0; at < whole.length; at++) {
    const sign = whole[at]
    if (sign === QUOTE) at = endOfString(whole, at)
    else if (sign === OPEN || sign === OPEN_LIST) {
      depth++
      if (depth === 1) from = at + 1
      if (depth === 2 && sign === OPEN_LIST) {
        list = nameBefore(whole.toString('utf8', from, at))
        begun(list)
        from = at + 1
      }
    } else if (sign === CLOSE || sign === CLOSE_LIST) {
      if (depth === 2 && list !== null && !SPACE.test(whole.toString('utf8', from, at))) yield [list, parsed(from, at)]
      if (depth === 2 && list !== null) [list, from] = [null, at + 1]
      depth--
    } else if (sign === COMMA && depth === 2 && list !== null) {
      yield [list, parsed(from, at)]
      from = at + 1
    } else if (sign === COMMA && depth === 1) from = at + 1
  }
  if (depth !== 0) throw new SyntaxError('It is cut short.')
}

/** The end of the string that begins at a place. */
function endOfString(bytes: Buffer, from: number): number {
  for (let at = from + 1; at < bytes.length; at++) {
    if (bytes[at] === ESCAPE) at++
    else if (bytes[at] === QUOTE) return at
  }
  throw new SyntaxError('It is cut short.')
}

const nameBefore = (words: string): string => JSON.parse(words.replace(/:\s*$/, '')) as string

/** The lines of a text with their numbers, from 1, one after the other. */
export function* linesIn(bytes: Uint8Array): Generator<readonly [line: string, number: number]> {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  for (let [from, nth] = [0, 1]; from < whole.length; nth++) {
    const found = whole.indexOf('\n', from)
    const end = found < 0 ? whole.length : found
    yield [whole.toString('utf8', from, end), nth]
    from = end + 1
  }
}
