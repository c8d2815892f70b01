/** The line (from 1) of each place in a text, asked for in their order. */
export function numbered(text: string): (at: number) => number {
  let [line, seen] = [1, -1]
  return (at) => {
    for (let next = text.indexOf('\n', seen + 1); next >= 0 && next < at; next = text.indexOf('\n', seen + 1)) {
      line++
      seen = next
    }
    return line
  }
}
