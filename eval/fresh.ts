/**
 * Coded reports that nothing was trained on or tuned by: `npm run eval -- --fresh`. They were written for this project in one sitting, after
 * the pattern of such reporting; events and figures are invented. `eval/fresh/README.md` has the form.
 */

import { readdirSync, readFileSync } from 'node:fs'
import type { Casualty, Kind, Outcome, Scope, Status } from '../src/model/claim.ts'
import { type Case, type GoldClaim, type GoldReport, parseReport } from './cases.ts'

const FOLDER = new URL('fresh/', import.meta.url)

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

/** Each file is a case. Throws, naming file and line, where words are not in their report or a field is none. */
export function readFresh(): Case[] {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'))
  return names.sort().map((name) => ({ name, incidents: [], reports: reportsIn(name, readFileSync(new URL(name, FOLDER), 'utf8')) }))
}

function reportsIn(name: string, file: string): GoldReport[] {
  const parts = file.split(/^=== /m).slice(1)
  return parts.map((part, i) => {
    const [told = '', coded = ''] = part.split(/^--\n/m)
    const raw = parseReport(`date ${told}`)
    const id = `${name}/${i + 1}`
    const whole = `${raw.title}\n\n${raw.text}`
    const gold: GoldClaim[] = []
    for (const line of coded.split('\n').filter((l) => l.trim())) {
      try {
        gold.push(claimOf(line, { whole, before: gold }))
      } catch (error) {
        throw new Error(`${id} (${raw.title}): ${line}: ${error instanceof Error ? error.message : error}`)
      }
    }
    return { id, file: id, ...raw, whole, gold }
  })
}

interface Around {
  readonly whole: string
  readonly before: readonly GoldClaim[]
}

function claimOf(line: string, { whole, before }: Around): GoldClaim {
  const [head = '', quote = '', ...rest] = line.split(' | ').map((f) => f.trim())
  const [code = '', number = ''] = head.split(' ')
  const fields = new Map(rest.map((f): [string, string] => [f.split('=')[0]!, f.split('=').slice(1).join('=')]))
  inside(whole, quote)
  for (const name of fields.keys()) if (!/^(?:n|v|by|a|part|add|cum|bg|hedged|denied)$/.test(name)) throw new Error(`no field "${name}"`)
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
  }
}

function inside(whole: string, words: string): void {
  if (!words || !whole.includes(words)) throw new Error(`"${words}" is not in the report`)
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
