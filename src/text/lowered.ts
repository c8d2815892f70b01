/** A text in small letters, each where it stood: a pattern without the flag `i` is built and run in a part of the time of one with it. */
export function lowered(text: string): string {
  const lower = text.toLowerCase()
  return lower.length === text.length ? lower : text.replace(/./gs, lowerLetter)
}

/** A letter whose small form is of another length stays as it is ("İ"). */
function lowerLetter(letter: string): string {
  const lower = letter.toLowerCase()
  return lower.length === 1 ? lower : letter
}
