import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { senseOf } from '../src/extract/relevance.ts'
import { type Claim, KINDS } from '../src/model/claim.ts'
import type { Report } from '../src/model/report.ts'
import { mayTell } from '../src/text/prefilter.ts'
import { toReport } from './cases.ts'
import { readSilent } from './coded.ts'
import { table } from './tables.ts'

/**
 * Texts that are no reports of violence. `eval/silent` has reports with nothing to claim, written for this: every claim given is wrong.
 * Mails, answers and reviews of the English Web Treebank, dev and test, a document each, have hardly any; its weblogs and newsgroups
 * some. Nobody coded those: what is counted is what the reader gives.
 */
const FILES = ['ewt-dev', 'ewt-test']
const folder = new URL('../../shared/train/', import.meta.url)
const file = (name: string): URL => new URL(`${name}.conllu.gz`, folder)

const hasElsewhere = (): boolean => FILES.every((name) => existsSync(file(name)))

export const readElsewhere = (): Report[] => [
  ...readSilent().flatMap((c) => c.reports.map(toReport)),
  ...(hasElsewhere() ? FILES.flatMap(documents) : []),
]

function documents(name: string): Report[] {
  const texts = new Map<string, string[]>()
  let id = ''
  for (const line of gunzipSync(readFileSync(file(name)))
    .toString('utf8')
    .split('\n')) {
    if (line.startsWith('# sent_id = ')) id = line.slice(12).replace(/-\d+$/, '')
    else if (line.startsWith('# text = ')) texts.set(id, [...(texts.get(id) ?? []), line.slice(9)])
  }
  return [...texts].map(([id, sentences]) => toReport({ id, title: '', outlet: '', published: '2012-01-01', text: sentences.join(' ') }))
}

const genreOf = ({ id }: Report): string => /^\p{L}+/u.exec(id)?.[0] ?? id

/** Per genre: documents, how many are looked through for claims, how many are given one, and claims by kind. */
export function elsewhereTable(reports: readonly Report[], claims: readonly Claim[]): string {
  const of = Map.groupBy(claims, (c) => c.report)
  const rows = [...Map.groupBy(reports, genreOf)].sort().map(([genre, documents]) => {
    const given = documents.flatMap((r) => of.get(r.id) ?? [])
    const counts = [
      documents.length,
      documents.filter((r) => mayTell(r.text) && senseOf(r.text, r.body) !== 'silent').length,
      documents.filter((r) => of.has(r.id)).length,
      ...KINDS.map((kind) => given.filter((c) => c.kind === kind).length),
    ]
    return [genre, ...counts.map(String)]
  })
  return table('texts that are no reports', ['genre', 'documents', 'looked through', 'given claims', ...KINDS], rows)
}
