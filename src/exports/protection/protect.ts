import type { Account, Incident, Point } from '../../model/account.ts'
import type { Claim, Where } from '../../model/claim.ts'
import { blur, rounded } from './blur.ts'
import { privateNames } from './names.ts'
import { finePlaces } from './places.ts'
import { hiding, otherId, telling } from './secrets.ts'
import { isSite } from './sites.ts'

/** What is kept back from an export. */
export interface Protection {
  /** Places no finer than so many kilometres; null: as fine as the sources. */
  readonly coarsen: number | null
  /** Names of private people are taken out. */
  readonly withholdNames: boolean
  /** Sites of care and shelter are moved to the middle of a cell of `SITE_KM` and lose their names. */
  readonly blurSites: boolean
}

export const PROTECTED: Protection = { coarsen: null, withholdNames: true, blurSites: true }

/** Kilometres that stand for a level of administration where no boundaries are at hand; the figures are ours. */
export const LEVELS: Readonly<Record<string, number>> = { adm3: 15, adm2: 50, adm1: 150, adm0: 500 }

const SITE_KM = 5
const LONGEST = 300

/** What keeps back of an account, and of whatever else is told with it. */
export interface Protector {
  readonly account: Account
  claim(claim: Claim): Claim
  /** Every string of a value that carries words, hidden and cut. */
  words<T>(value: T): T
  /** The id of a report as it is told: another where it tells what is kept back. */
  id(report: string): string
  /** An address, or null where it tells what is kept back. */
  url(url: string | null): string | null
}

/** The account with nothing in it that the protection keeps back; `texts` are the reports', where they are at hand. Quotes are cut to a few hundred letters. */
export const protect = (account: Account, protection: Protection, texts: readonly string[] = []): Account =>
  protector(account, protection, texts).account

export function protector(account: Account, protection: Protection, texts: readonly string[] = []): Protector {
  const secrets = {
    names: protection.withholdNames ? privateNames(account, texts) : [],
    places: protection.coarsen === null ? [] : finePlaces(account, protection.coarsen),
    blurSites: protection.blurSites,
  }
  const tells = telling(secrets, wordsOf(account))
  const ids = new Map(account.reports.flatMap(({ id }) => (tells(id) ? [[id, otherId(id)] as const] : [])))
  const hide: Hiding = { words: hiding(secrets), tells, ids }
  const isSite = (claim: Claim) => protection.blurSites && atSite(claim)
  const sites = new Set(account.claims.filter(isSite).map(({ id }) => id))
  const moved = (claim: Claim): Claim => ({ ...claim, where: claim.where && whereOf(claim.where, protection, isSite(claim)) })
  const incidents = account.incidents.map((incident): Incident => {
    const site = incident.claims.some((id) => sites.has(id))
    return { ...incident, where: incident.where && pointOf(incident.where, protection, site) }
  })
  return {
    account: masked({ ...account, claims: account.claims.map(moved), incidents }, hide),
    claim: (claim) => masked(moved(claim), hide),
    words: (value) => masked(value, hide),
    id: (report) => ids.get(report) ?? report,
    url: (url) => (url !== null && tells(pathOf(url)) ? null : url),
  }
}

/** An address without its host, which is the outlet's. */
const pathOf = (url: string): string => url.replace(/^\w+:\/\/[^/]*/, '')

/** Where names of sites stand. */
const wordsOf = ({ reports, claims }: Account): string[] => [
  ...reports.map(({ title }) => title),
  ...claims.flatMap(({ quote, where }) => [quote.exact, where?.text ?? '']),
]

/** A claim with no more digits of its place than every export has; else as it is. */
export const openly = (claim: Claim): Claim => ({
  ...claim,
  where: claim.where && whereOf(claim.where, { coarsen: null, withholdNames: false, blurSites: false }, false),
})

const atSite = ({ where, quote }: Claim): boolean => isSite(`${where?.text ?? ''} ${quote.exact}`)

const pointOf = (point: Point, { coarsen }: Protection, site: boolean): Point => {
  const km = Math.max(coarsen ?? 0, site ? SITE_KM : 0)
  return km > point.radiusKm ? blur(point, km) : rounded(point)
}

function whereOf(where: Where, protection: Protection, site: boolean): Where {
  const { lat, lon, radiusKm } = where
  if (lat === null || lon === null) return where
  return { ...where, ...pointOf({ lat, lon, radiusKm: radiusKm ?? 0 }, protection, site) }
}

/** Fields that identify, date or number, and carry no words of a text. */
const KEPT = new Set(
  'id report reports revises claim claims reader kind polarity certainty scope of repeats outcome status edtf when sha256 published policy used between ruling holds since at code how'.split(
    ' ',
  ),
)

interface Hiding {
  words(words: string): string
  /** Of ids, addresses and keys. */
  tells(value: string): boolean
  /** What stands for the ids of reports that tell too much. */
  readonly ids: ReadonlyMap<string, string>
}

/** Every string of a value that carries words, hidden and cut; all else as it is. */
function masked<T>(value: T, hide: Hiding, key = ''): T {
  if (typeof value === 'string') return told(value, hide, key) as T
  if (Array.isArray(value)) return value.map((one) => masked(one, hide, key)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, masked(one, hide, name)])) as T
}

function told(value: string, { words, tells, ids }: Hiding, key: string): string {
  if (KEPT.has(key) || ids.has(value)) return ids.get(value) ?? value
  if (key === 'key' || key === 'url') return tells(key === 'url' ? pathOf(value) : value) ? '[withheld]' : value
  return short(words(value))
}

const short = (words: string): string => (words.length > LONGEST ? `${words.slice(0, LONGEST - 1).toWellFormed()}…` : words)
