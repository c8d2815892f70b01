import { readFileSync } from 'node:fs'
import type { Case, GoldClaim, GoldReport } from '../../eval/cases.ts'
import type { Kind } from '../../src/model/claim.ts'

const KIND: Readonly<Record<string, Kind>> = { a: 'attack', r: 'responsibility', c: 'contact', s: 'assurance', t: 'stance' }
const MARK = /\[([arcst])(!?)(~?):([^\]]*)\]/g

/** Made-up reports with their claims marked in the text, `[r!:denied any involvement]`; ! is denied, ~ hedged. Titles and bodies alternate. */
export function readDrills(file = new URL('drills.txt', import.meta.url)): Case[] {
  const blocks = readFileSync(file, 'utf8')
    .trim()
    .split(/\n{2,}/)
  const pairs = blocks.flatMap((title, i) => (i % 2 === 0 ? [[title, blocks[i + 1] ?? ''] as const] : []))
  return pairs.map(([title, marked], i) => ({ name: `drill-${i + 1}`, reports: [drill(title, marked, i)], incidents: [], written: true }))
}

function drill(title: string, marked: string, i: number): GoldReport {
  const gold = [...marked.matchAll(MARK)].map(([, kind, denied, hedged, quote], n): GoldClaim => {
    const polarity = denied ? 'denied' : 'asserted'
    return {
      id: `d${n + 1}`,
      kind: KIND[kind!]!,
      quote: quote!,
      polarity,
      certainty: hedged ? 'hedged' : 'plain',
      scope: 'incident',
      attribution: [],
    }
  })
  const text = marked.replace(MARK, '$4')
  return { id: `drill-${i + 1}`, file: '', published: '2020-01-01', title, outlet: '', text, whole: `${title}\n\n${text}`, gold }
}
