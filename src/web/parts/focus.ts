/** Takes the focus along to where keys move, so that it is read out and the next key acts there. */
export const focusOn = (place: string): void => document.querySelector<HTMLElement>(place)?.focus({ preventScroll: true })

/** Takes the focus to something as it appears, and into view. */
export const arrive = (node: HTMLElement | null): void => node?.focus()
