import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Account } from '../src/model/account.ts'
import type { Claim } from '../src/model/claim.ts'
import type { Report } from '../src/model/report.ts'
import { type Case, readCases, toReport } from './cases.ts'
import { readFresh, readFreshCases, readGenres, readWritten } from './coded.ts'
import { elsewhereTable, readElsewhere } from './elsewhere.ts'
import { browse, faultsOf } from './errors.ts'
import { ownTables } from './own.ts'
import { collection, hasCollection, readSet, scoreCollection, scoreDronestream, scoreGvc, scoreMuc } from './scorers.ts'
import { append } from './scores.ts'
import { capture, figuresOf } from './tables.ts'
import { tollTable } from './tolls.ts'
import { carriedOver, goldClaims } from './twins.ts'

const HELP = `npm run eval -- [OPTIONS]    scores the reader against what people coded

  --cases          the collection of annotated cases (the default where it is there)
  --own            the project's own gold, test/gold (the default elsewhere)
  --fresh          reports coded for this project that nothing was trained on or tuned by
  --fresh-cases    incidents told by several outlets, coded whole for this project before the product had read them
  --genres         the same of digests, communiqués, court and rights reports, posts and other genres
  --written        reports coded for this project to learn from: agreement of the models with their coders
  --twins [--set S] what the cases code of incidents, carried over to the reports written after them: a (default), b, c
  --gold           with the coders' claims in place of the reader's: how far tracing, joining and reconciling get by themselves
  --muc [--set S]  MUC-4 human targets: dev, tst1, tst2 (default)
  --gvc [--set S]  Gun Violence Corpus: dev (default), train
  --dronestream    strike summaries
  --elsewhere      what is given where nothing is due: reports of other things, mails, answers, reviews; and weblogs
  --fold K/N       only every Nth case or report, from the Kth (0/5: 0, 5, 10 …)
  --case NAME[,…]  only the cases of these names
  --errors [KIND]  what is wrong, by cause, with its sentence; --limit N of each (default 12)
  --json           the figures as JSON
  --append         adds the main figures to docs/scores.md
`

const root = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cases: { type: 'boolean' },
    own: { type: 'boolean' },
    fresh: { type: 'boolean' },
    'fresh-cases': { type: 'boolean' },
    genres: { type: 'boolean' },
    written: { type: 'boolean' },
    twins: { type: 'boolean' },
    gold: { type: 'boolean' },
    muc: { type: 'boolean' },
    gvc: { type: 'boolean' },
    dronestream: { type: 'boolean' },
    elsewhere: { type: 'boolean' },
    set: { type: 'string' },
    fold: { type: 'string' },
    case: { type: 'string' },
    errors: { type: 'boolean' },
    limit: { type: 'string' },
    json: { type: 'boolean' },
    append: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
})

type Extract = (report: Report, options?: { explain?: boolean }) => { claims: Claim[] }
type Account_ = (reports: readonly Report[], options?: object) => Account
const load = async <T>(path: string, name: string): Promise<T | null> => (existsSync(root(path)) ? (await import(root(path)))[name] : null)
const extract = (await load<Extract>('src/extract/extract.ts', 'extract')) ?? (() => ({ claims: [] }))
const account = await load<Account_>('src/pipeline.ts', 'account')

const inFold = <T>(list: readonly T[]): T[] => {
  const [k, n] = (values.fold ?? '0/1').split('/').map(Number)
  return list.filter((_, i) => i % n! === k)
}
const read = (reports: readonly Report[]): Claim[] => reports.flatMap((r) => extract(r).claims)

async function main(): Promise<void> {
  if (values.help) return void process.stdout.write(HELP)
  const set = chosen()
  if (/^(?:twins|muc|gvc|dronestream)/.test(set) && !hasCollection()) {
    process.stderr.write(
      `${set} and what scores it lie in ../shared beside the checkout, which is not there. --own, --fresh, --fresh-cases, --genres and --written need nothing.\n`,
    )
    process.exitCode = 2
    return
  }
  const print = async () => console.log(await run(set))
  if (!values.json && !values.append) return print()
  const figures = figuresOf(await capture(print))
  if (values.append) append(root('docs/scores.md'), values.fold ? `${set} ${values.fold}` : set, figures)
  if (values.json) console.log(JSON.stringify(figures, null, 2))
}

function chosen(): string {
  if (values['fresh-cases']) return 'fresh_cases'
  if (values.fresh) return 'fresh'
  if (values.genres) return 'genres'
  if (values.written) return 'written'
  if (values.twins) return `twins_${values.set ?? 'a'}`
  if (values.muc) return `muc_${values.set ?? 'tst2'}`
  if (values.gvc) return `gvc_${values.set ?? 'dev'}`
  if (values.dronestream) return 'dronestream'
  if (values.elsewhere) return 'elsewhere'
  return values.own || !hasCollection() ? 'own' : 'cases'
}

function casesOf(set: string): Case[] | null {
  if (set === 'own') return readCases(root('test/gold'), root('examples'))
  if (set === 'fresh') return readFresh()
  if (set === 'fresh_cases') return readFreshCases()
  if (set === 'genres') return readGenres()
  if (set === 'written') return readWritten()
  if (set.startsWith('twins')) return twins(set.endsWith('_a') ? '' : set.replace('twins_', '-'))
  return set === 'cases' ? readCases(collection.cases) : null
}

/** The reports written after each case, with what the case codes of its incidents. */
function twins(suffix: string): Case[] {
  const written = new Map(readWritten().map((c) => [c.name, c]))
  return readCases(collection.cases).flatMap((c) => {
    const twin = written.get(`twin-${c.name}${suffix}.txt`)
    return twin ? [carriedOver(c, twin)] : []
  })
}

async function run(set: string): Promise<string> {
  if (set === 'elsewhere') return elsewhere()
  const all = casesOf(set)
  if (!all) return publicSet(set)
  const named = values.case?.split(',')
  const cases = inFold(all).filter((c) => !named || named.some((name) => c.name === name || c.name === `${name}.txt`))
  if (!cases.length) throw new Error(`No case ${values.case ?? ''} in ${set}.`)
  const reports = cases.flatMap((c) => c.reports).map(toReport)
  const coded = values.gold ? new Map(cases.flatMap((c) => c.reports).map((r) => [r.id, goldClaims(r)])) : null
  const claims = coded ? [...coded.values()].flat() : read(reports)
  if (values.errors) return errors(cases, claims)
  const given = coded ? { read: (r: Report) => ({ claims: coded.get(r.id) ?? [], issues: [] }) } : {}
  if (!/^(?:cases|fresh_cases|twins)/.test(set) || !hasCollection()) return ownTables(cases, (r) => claims.filter((c) => c.report === r.id))
  const made = account ? account(reports, given) : null
  await scoreCollection(cases, claims, made)
  return made ? tollTable(cases, made) : ''
}

/** Texts that are no reports, and what is given them. */
function elsewhere(): string {
  const reports = inFold(readElsewhere())
  return elsewhereTable(reports, read(reports))
}

function errors(cases: readonly Case[], claims: readonly Claim[]): string {
  const found = Map.groupBy(claims, (c) => c.report)
  const faults = cases.flatMap((c) => c.reports).flatMap((r) => faultsOf(r, found.get(r.id) ?? []))
  const kind = positionals[0]
  return browse(kind ? faults.filter((f) => f.kind === kind) : faults, Number(values.limit ?? 12))
}

async function publicSet(name: string): Promise<string> {
  const rows = readSet(name)
  const reports = inFold(rows.reports).map((row) => toReport(row as unknown as Parameters<typeof toReport>[0]))
  const ids = new Set(reports.map((r) => r.id))
  const gold = rows.gold.filter((g) => ids.has(g.id))
  const claims = read(reports)
  if (name.startsWith('muc')) await scoreMuc(gold, claims)
  else if (name.startsWith('gvc')) await scoreGvc(gold, claims, account ? account(reports) : null)
  else await scoreDronestream(gold, claims)
  return ''
}

await main()
