import { tokens } from './tokens.ts'

const OPENING = '<![CDATA['

/** XHTML with the words of its CDATA sections as any others, but for those of scripts and styles: readers of HTML pass over such sections. */
export function withoutCdata(page: string): string {
  const kept: string[] = []
  let [from, tag, silent] = [0, '', false]
  const isSilent = (name: string) => /^(?:script|style)$/i.test(name)
  const told = {
    onopentagname: (start: number, end: number) => void (tag = page.slice(start, end)),
    onopentagend: () => void (silent ||= isSilent(tag)),
    onclosetag: (start: number, end: number) => void (silent &&= !isSilent(page.slice(start, end))),
    oncdata(start: number, end: number, offset: number) {
      if (silent) return
      kept.push(page.slice(from, start - OPENING.length), escaped(page.slice(start, end - offset)))
      from = end + 1
    },
  }
  if (page.includes(OPENING)) tokens(page, told, { xmlMode: true })
  return kept.join('') + page.slice(from)
}

const escaped = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
