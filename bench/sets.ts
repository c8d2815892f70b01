/** The texts to measure on: a generated set, alike on every machine, and a real one: the annotated cases where they are, else the examples. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Report } from '../src/model/report.ts'
import { generated } from '../training/generate.ts'

const FILLER = [
  'The road to the coast had been closed since the rains began.',
  'Traders in the old quarter waited for the ferry and drank tea.',
  'A committee of elders met in the school to talk about the price of seed.',
  'The bridge, built in the nineteen sixties, carries most of the traffic between the two provinces.',
  'Negotiators have gone back to the capital, where talks are to resume next week.',
  'The region has seen little investment, and many of the young leave for the cities.',
  'Diplomats said the calendar of the conference had not been settled.',
  'Schools stayed shut, and the market opened for only a few hours.',
  'In the afternoon the wind turned and the dust hid the hills.',
]

function reportOf(id: string, title: string, bodyText: string): Report {
  const text = title === '' ? bodyText : `${title}\n\n${bodyText}`
  const body = title === '' ? 0 : title.length + 2
  return { kind: 'report', id, title, outlet: 'Bench', published: '2020-05-14', url: null, lang: null, text, body, sha256: '' }
}

/** `count` reports of some 25 sentences, two in five of them about violence. */
export function generatedSet(count: number): Report[] {
  const events = generated(count * 10).map(({ words }) => plain(words.map((word) => word.form)))
  return Array.from({ length: count }, (_, n) => {
    const sentences = Array.from({ length: 25 }, (_, i) =>
      i % 5 < 2 ? events[n * 10 + Math.floor(i / 5) * 2 + (i % 5)]! : FILLER[(n + i * 7) % FILLER.length]!,
    )
    const paragraphs = Array.from({ length: 9 }, (_, p) => sentences.slice(p * 3, p * 3 + 3).join(' ')).filter((text) => text !== '')
    return reportOf(`generated-${n}`, `Report ${n} from the province`, paragraphs.join('\n\n'))
  })
}

function plain(words: readonly string[]): string {
  return words
    .join(' ')
    .replace(/ ([.,:]|['’]s\b)/g, '$1')
    .replace(/ - /g, '-')
    .replace(/\.?$/, '.')
}

/** The real set, with its name. */
export function realSet(): { readonly name: string; readonly reports: Report[] } {
  const cases = join(import.meta.dirname, '../../shared/cases')
  const folder = existsSync(cases) ? cases : join(import.meta.dirname, '../examples')
  const reports: Report[] = []
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!entry.endsWith('.txt')) continue
    const raw = readFileSync(join(folder, entry), 'utf8').replaceAll('\r\n', '\n')
    const header = /^\s*date (\S+) (.*) from [^\n]*\n\s*/.exec(raw)
    reports.push(header ? reportOf(entry, header[2]!, raw.slice(header[0].length)) : reportOf(entry, '', raw))
  }
  return { name: folder === cases ? 'annotated cases' : 'examples', reports }
}

/** One report with the bodies of all. */
export function joinedReport(reports: readonly Report[]): Report {
  return reportOf('joined', 'All in one', reports.map(({ text, body }) => text.slice(body)).join('\n\n'))
}
