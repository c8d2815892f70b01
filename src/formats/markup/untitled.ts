/** A text without a first paragraph that only says the title again, so that the title is read once. */
export function untitled(text: string, title: string | null | undefined): string {
  const at = text.indexOf('\n\n')
  return at > 0 && title && text.slice(0, at).trim() === title.trim() ? text.slice(at + 2) : text
}
