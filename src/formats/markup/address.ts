/** A link as a whole address, read from the address of what it stands in where it is none by itself; undefined where that makes none. */
export function addressOf(link: string | null | undefined, base: string | undefined): string | undefined {
  const written = link?.trim()
  if (!written) return undefined
  if (URL.canParse(written)) return written
  return base && URL.canParse(written, base) ? new URL(written, base).href : undefined
}
