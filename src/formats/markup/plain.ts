import { BLOCKS } from './blocks.ts'
import { parse } from './parse.ts'

const SILENT = new Set(
  'head script style noscript template svg math iframe object embed select button textarea audio video canvas'.split(' '),
)

/** What was struck out, which a correction leaves to be seen. */
const STRUCK = new Set(['s', 'del', 'strike'])

/** HTML as plain text: a blank line between blocks, a line end for `br`, `~~` around what is struck out, nothing of scripts, styles and forms. */
export function plain(html: string): string {
  const blocks: string[] = []
  let run: string[] = []
  let silent = 0
  let struck = 0
  const end = () => {
    const block = run
      .join('')
      .replace(/ *\n */g, '\n')
      .trim()
    if (block) blocks.push(block)
    run = []
  }
  const words = (text: string) => {
    const spaced = text.replace(/\s+/g, ' ')
    const shown = ' \n'.includes(run.at(-1)?.at(-1) ?? '\n') ? spaced.replace(/^ /, '') : spaced
    if (shown) run.push(struck && shown.trim() ? shown.replace(/^( ?)(.*?)( ?)$/, '$1~~$2~~$3') : shown)
  }
  const handler = {
    onopentag(name: string) {
      if (STRUCK.has(name)) struck++
      if (SILENT.has(name)) silent++
      else if (BLOCKS.has(name)) end()
      else if (name === 'br' && !silent) run.push('\n')
    },
    ontext: (text: string) => void (silent || words(text)),
    onclosetag(name: string) {
      if (STRUCK.has(name)) struck = Math.max(0, struck - 1)
      if (SILENT.has(name)) silent = Math.max(0, silent - 1)
      else if (BLOCKS.has(name)) end()
    },
  }
  const stopped = parse(html, handler, { deepest: 1000, most: 1_000_000 })
  if (stopped) words(html.slice(stopped.at).replace(/<[^<>]*>/g, ' '))
  end()
  return blocks.join('\n\n')
}
