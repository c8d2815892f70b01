import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Attribution, Casualty, Certainty, Kind, Polarity, Scope, When, Where } from '../src/model/claim.ts'
import { sha256 } from '../src/model/ids.ts'
import type { Report } from '../src/model/report.ts'

/** A claim as a person coded it: the quote without offsets; an optional source may be left out. */
export interface GoldClaim {
  readonly id: string
  readonly kind: Kind
  readonly quote: string
  readonly polarity: Polarity
  readonly certainty: Certainty
  readonly scope: Scope
  readonly of?: string | null
  readonly repeats?: string | null
  readonly attribution: readonly (Pick<Attribution, 'name' | 'named'> & { readonly cue: string | null; readonly optional?: boolean })[]
  readonly casualty?: Casualty
  readonly when?: When | null
  readonly where?: Where | null
}

/** A coded report; `whole` (title, blank line, body) is what offsets count in. */
export interface GoldReport {
  readonly id: string
  readonly file: string
  readonly published: string
  readonly title: string
  readonly outlet: string
  readonly text: string
  readonly whole: string
  readonly gold: readonly GoldClaim[]
}

export interface Case {
  readonly name: string
  readonly reports: readonly GoldReport[]
  readonly incidents: readonly unknown[]
  /** Written to be learnt from, never scored. */
  readonly written?: boolean
  /** Thinned from a written one. */
  readonly thin?: boolean
  /** The fold of the case that it was written after, sentence by sentence: no model that reads that case unseen may learn from it. */
  readonly fold?: number
}

export const FOLDS = 5

/** Something that comes of a case; `fold` is which of the folds reads it unseen, and must not learn from it where it is `bound`. */
export interface Dealt {
  readonly fold: number
  readonly written: boolean
  readonly bound: boolean
}

/** A case among others, by its place. */
export const dealt = (c: Case, place: number): Dealt => ({
  fold: c.fold ?? place % FOLDS,
  written: c.written ?? false,
  bound: c.fold !== undefined,
})

/** What a fold's models learn from, and what they are asked. */
export const learntBy =
  (fold: number) =>
  (s: Dealt): boolean =>
    s.fold !== fold || (s.written && !s.bound)
export const askedOf =
  (fold: number) =>
  (s: Pick<Dealt, 'fold' | 'written'>): boolean =>
    !s.written && s.fold === fold

type Raw = Pick<GoldReport, 'published' | 'title' | 'outlet' | 'text'>

/** A report file: ` date YYYY-MM-DD TITLE from OUTLET`, a blank line, the body. Throws where the header is none. */
export function parseReport(file: string): Raw {
  const m = /^\s*date (\d{4}-\d\d-\d\d) (.+) from (.+?)[ \t]*\r?\n/.exec(file)
  if (!m) throw new Error(`no header line: ${file.slice(0, 60)}`)
  const text = file
    .slice(m[0].length)
    .replace(/^\s*\n/, '')
    .trimEnd()
  return { published: m[1]!, title: m[2]!, outlet: m[3]!, text }
}

/** The cases under a folder of gold, by name; their texts stand beside the gold or in a folder of the same name under `texts`. */
export function readCases(root: string, texts = root): Case[] {
  return caseNames(root).map((name) => readCase(name, join(root, name), join(texts, name)))
}

/** The names of the cases under a folder, in order. */
export const caseNames = (root: string): string[] =>
  readdirSync(root)
    .sort()
    .filter((name) => existsSync(join(root, name, 'case.json')))

function readCase(name: string, dir: string, texts: string): Case {
  const coded: { reports: string[]; incidents?: unknown[] } = JSON.parse(readFileSync(join(dir, 'case.json'), 'utf8'))
  const records = readRecords(texts)
  const reports = coded.reports.map((file) => {
    const raw = records.get(file) ?? parseReport(readFileSync(join(texts, file), 'utf8'))
    const gold: GoldClaim[] = JSON.parse(readFileSync(join(dir, file.replace(/\.\w+$/, '.claims.json')), 'utf8'))
    return { id: `${name}/${file}`, file, ...raw, whole: `${raw.title}\n\n${raw.text}`, gold }
  })
  return { name, reports, incidents: coded.incidents ?? [] }
}

/** Reports kept as records in a folder's .jsonl files, by the last part of their id. */
function readRecords(dir: string): Map<string, Raw> {
  const lines = readdirSync(dir)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(join(dir, name), 'utf8').trim().split('\n'))
  const rows: (Raw & { id: string })[] = lines.map((line) => JSON.parse(line))
  return new Map(rows.map(({ id, published, title, outlet, text }) => [id.split('/').at(-1)!, { published, title, outlet, text }]))
}

/** A record of a report (id, published, title, outlet, text) as the reader takes it. */
export function toReport(row: Raw & { readonly id: string }): Report {
  const head = row.title ? `${row.title}\n\n` : ''
  const text = head + row.text
  const { id, title, outlet, published } = row
  return {
    kind: 'report',
    id,
    title,
    outlet: outlet ?? '',
    published: published ?? null,
    url: null,
    lang: 'en',
    text,
    body: head.length,
    sha256: sha256(text),
  }
}
