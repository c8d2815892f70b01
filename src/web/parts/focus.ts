/** Takes the focus to where keys move, unless it is at something of its own on the page already. */
export function takeFocus(to: string): void {
  const at = document.activeElement
  if (at && at !== document.body && at.id !== 'main') return
  document.querySelector<HTMLElement>(to)?.focus({ preventScroll: true })
}
