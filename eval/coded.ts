/**
 * Reports coded by hand in plain files: `eval/fresh/`, `eval/genres/` and `eval/silent/` (nothing is trained on or tuned by them) and `training/written/` (what readers learn from
 * beside the annotated cases). Events and figures are invented after the pattern of such reporting; `eval/fresh/README.md` has the form.
 * `node eval/coded.ts FILE…` checks files and prints every fault with its place.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Casualty, Kind, Outcome, Scope, Status, When, Where } from '../src/model/claim.ts'
import { quantities } from '../src/text/numbers/index.ts'
import { type Case, caseNames, FOLDS, type GoldClaim, type GoldReport, parseReport, readCases } from './cases.ts'
import { collection } from './scorers.ts'

const OUTCOMES: Readonly<Record<string, Outcome>> = {
  k: 'killed',
  i: 'injured',
  m: 'missing',
  c: 'captured',
  d: 'displaced',
  x: 'casualties',
}
const KINDS: Readonly<Record<string, Kind>> = { at: 'attack', re: 'responsibility', co: 'contact', as: 'assurance', st: 'stance' }
const SCOPES: Readonly<Record<string, Scope>> = { part: 'part', add: 'additional', cum: 'cumulative', bg: 'background' }
const STATUS: Readonly<Record<string, Status>> = { c: 'civilian', f: 'combatant', m: 'mixed', u: 'unknown' }

/** Each file of a folder is a case; none where there is no folder. Throws, naming file and line, where words are not in their report or a field is none. */
function readCoded(folder: URL): Case[] {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'))
  return names.sort().map((name) => {
    const { reports, faults } = reportsIn(name, readFileSync(new URL(name, folder), 'utf8'))
    if (faults.length) throw new Error(faults.join('\n'))
    return { name, incidents: [], reports }
  })
}

export const readFresh = (): Case[] => readCoded(new URL('fresh/', import.meta.url))

/** Incidents told by several outlets and coded whole in `eval/fresh-cases/`, before the product had read them. */
export const readFreshCases = (): Case[] => readCases(fileURLToPath(new URL('fresh-cases/', import.meta.url)))

/** Reports of genres other than the news story, kept from learning as the fresh ones are. */
export const readGenres = (): Case[] => readCoded(new URL('genres/', import.meta.url))

/** Reports with nothing to claim that no reader has learnt from, by genre. */
export const readSilent = (): Case[] => readCoded(new URL('silent/', import.meta.url))

/** Reports of harm by no violence, which tell the silent from the telling and nothing else. */
export const readAccidents = (): Case[] =>
  readCoded(new URL('../training/accidents/', import.meta.url)).map((c) => ({ ...c, written: true }))

/** Reports written to be learnt from; a file `twin-CASE.txt` or `twin-CASE-b.txt` (or `-c`, `-d`) is written after that case. */
export function readWritten(): Case[] {
  const cases = existsSync(collection.cases) ? caseNames(collection.cases) : []
  return readCoded(new URL('../training/written/', import.meta.url)).map((c) => {
    const place = cases.indexOf(/^twin-(.+?)(?:-[b-d])?\.txt$/.exec(c.name)?.[1] ?? '')
    return place < 0 ? { ...c, written: true } : { ...c, written: true, fold: place % FOLDS }
  })
}

/** The reports of one file, and each line that cannot be read. */
function reportsIn(name: string, file: string): { reports: GoldReport[]; faults: string[] } {
  const faults: string[] = []
  const places = new Map<string, Point>()
  const parts = file.split(/^=== /m)
  for (const line of (parts[0] ?? '').split('\n').filter((l) => l.startsWith('@'))) placeOf(line, places)
  const reports = parts.slice(1).map((part, i) => {
    const [told = '', coded = ''] = part.split(/^--\n/m)
    const raw = parseReport(`date ${told}`)
    const whole = `${raw.title}\n\n${raw.text}`
    const gold: GoldClaim[] = []
    for (const line of coded.split('\n').filter((l) => l.trim())) {
      try {
        if (line.startsWith('@')) placeOf(line, places)
        else gold.push(claimOf(line, { whole, before: gold, places }))
      } catch (error) {
        faults.push(`${name}/${i + 1} (${raw.title}): ${line}: ${error instanceof Error ? error.message : error}`)
      }
    }
    const id = `${name}/${i + 1}`
    return { id, file: id, ...raw, whole, gold }
  })
  return { reports, faults }
}

type Point = Required<Pick<Where, 'lat' | 'lon' | 'radiusKm'>>

/** "@gao 16.27,-0.04,5": a name for a place, degrees and km. */
function placeOf(line: string, places: Map<string, Point>): void {
  const m = /^@(\S+) (-?[\d.]+),(-?[\d.]+),([\d.]+)$/.exec(line.trim())
  if (!m) throw new Error('no place: "@name lat,lon,km"')
  places.set(m[1]!, { lat: Number(m[2]), lon: Number(m[3]), radiusKm: Number(m[4]) })
}

interface Around {
  readonly whole: string
  readonly before: readonly GoldClaim[]
  readonly places: ReadonlyMap<string, Point>
}

function claimOf(line: string, { whole, before, places }: Around): GoldClaim {
  const [head = '', quote = '', ...rest] = line.split(' | ').map((f) => f.trim())
  const [code = '', number = ''] = head.split(' ')
  const fields = new Map(rest.map((f): [string, string] => [f.split('=')[0]!, f.split('=').slice(1).join('=')]))
  inside(whole, quote)
  for (const name of fields.keys())
    if (!/^(?:n|v|by|a|w|p|part|add|cum|bg|hedged|denied)$/.test(name)) throw new Error(`no field "${name}"`)
  for (const name of ['n', 'by']) if (fields.has(name)) inside(whole, fields.get(name)!)
  const kind = KINDS[code] ?? 'casualty'
  const scope = Object.keys(SCOPES).find((s) => fields.has(s))
  return {
    id: `f${before.length + 1}`,
    kind,
    quote,
    polarity: fields.has('denied') ? 'denied' : 'asserted',
    certainty: fields.has('hedged') ? 'hedged' : 'plain',
    scope: scope ? SCOPES[scope]! : 'incident',
    attribution: chainOf(fields.get('a') ?? '', before.at(-1)),
    ...(kind === 'casualty' ? { casualty: casualtyOf(code, number, fields) } : {}),
    when: fields.has('w') ? whenOf(fields.get('w')!, whole) : null,
    where: fields.has('p') ? whereOf(fields.get('p')!, { whole, places }) : null,
  }
}

function inside(whole: string, words: string): void {
  if (!words || !whole.includes(words)) throw new Error(`"${words}" is not in the report`)
}

/** "on Sunday@2018-02-11": the words and their EDTF. */
function whenOf(told: string, whole: string): When {
  const [text = '', edtf] = told.split('@')
  inside(whole, text)
  if (!edtf || !/^[\d.][\d-]*[~?%]?(?:\/[\d.-]+[~?%]?)?$/.test(edtf)) throw new Error(`no date "${told}"`)
  return { text, edtf }
}

/** "in the city@gao": the words and a place named before; no "@" where no gazetteer would have it. */
function whereOf(told: string, { whole, places }: Pick<Around, 'whole' | 'places'>): Where {
  const [text = '', name] = told.split('@')
  inside(whole, text)
  const point = name === undefined ? { lat: null, lon: null, radiusKm: null } : places.get(name)
  if (!point) throw new Error(`no place "@${name}"`)
  return { text, ...point }
}

function casualtyOf(code: string, number: string, fields: ReadonlyMap<string, string>): Casualty {
  const outcome = OUTCOMES[code]
  if (!outcome) throw new Error(`no kind "${code}"`)
  const [, victims, status] = /^(.+):([cfmu])$/.exec(fields.get('v') ?? '') ?? []
  if (fields.has('v') && !victims) throw new Error('victims without a status')
  return {
    outcome,
    number: { text: fields.get('n') ?? null, ...bounds(number) },
    victims: victims ? { text: victims, status: STATUS[status!]! } : null,
    by: fields.get('by') ?? null,
  }
}

/** "12", "12+" (at least), "-50" (at most), "200-300", "~100" (about). */
function bounds(number: string): { min: number | null; max: number | null; approximate: boolean } {
  const m = /^(~?)(\d*)([-+]?)(\d*)$/.exec(number)
  if (!m) throw new Error(`no number "${number}"`)
  const from = m[2] ? Number(m[2]) : null
  const to = m[4] ? Number(m[4]) : m[3] ? null : from
  return { min: from, max: to, approximate: m[1] === '~' }
}

/** "Reuters[told] > an official[told]u": u for unnamed, ? for what may be left out; ^ is the chain before. */
function chainOf(told: string, before: GoldClaim | undefined): GoldClaim['attribution'] {
  if (told === '^') return before?.attribution ?? []
  if (!told) return []
  return told.split(' > ').map((link) => {
    const m = /^(.+?)\[(.*)\](u?)(\??)$/.exec(link)
    if (!m) throw new Error(`no source "${link}"`)
    return { name: m[1]!, cue: m[2] || null, named: !m[3], ...(m[4] ? { optional: true } : {}) }
  })
}

/** Faults, and numbers coded other than their words are read: for the eye, not always wrong. */
function check(path: string): { lines: string[]; faulty: boolean } {
  const { reports, faults } = reportsIn(basename(path), readFileSync(path, 'utf8'))
  const odd = reports.flatMap((r) =>
    r.gold.flatMap(({ quote, casualty }) => {
      const { text, min, max } = casualty?.number ?? {}
      const [read] = text ? quantities(text, 0, text.length) : []
      if (!read || (read.min === min && read.max === max)) return []
      return [`look: ${r.id}: ${quote}: "${text}" reads ${read.min}–${read.max}, coded ${min}–${max}`]
    }),
  )
  const sum = `${path}: ${reports.length} reports, ${reports.flatMap((r) => r.gold).length} claims, ${faults.length} faults`
  return { lines: [...faults, ...odd, sum], faulty: faults.length > 0 }
}

/** Checks files in turn; one that cannot be read is told of and the rest goes on. */
function main(paths: readonly string[]): void {
  if (!paths.length) console.error('Name the files to check: node eval/coded.ts FILE…')
  let faults = paths.length ? 0 : 1
  for (const path of paths) {
    try {
      const { lines, faulty } = check(path)
      if (faulty) faults++
      console.log(lines.join('\n'))
    } catch (error) {
      faults++
      console.error(`${path}: ${error instanceof Error ? error.message : error}`)
    }
  }
  if (faults) process.exitCode = 1
}

if (import.meta.main) main(process.argv.slice(2))
