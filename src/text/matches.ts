/** Every match of a pattern with the flag `g` that matches no empty text, as `matchAll` gives them but without a copy of the pattern for each text. */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let m = pattern.exec(text); m; m = pattern.exec(text)) found.push(m)
  return found
}
