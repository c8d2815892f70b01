import type { Account, Incident, Point } from '../../model/account.ts'
import type { Claim, Where } from '../../model/claim.ts'
import { blur, rounded } from './blur.ts'
import { privateNames } from './names.ts'
import { isSite, withoutSites } from './sites.ts'

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
}

/** The account with nothing in it that the protection keeps back; `texts` are the reports', where they are at hand. Quotes are cut to a few hundred letters. */
export const protect = (account: Account, protection: Protection, texts: readonly string[] = []): Account =>
  protector(account, protection, texts).account

export function protector(account: Account, protection: Protection, texts: readonly string[] = []): Protector {
  const places = protection.coarsen === null ? [] : finePlaces(account.claims, protection.coarsen)
  const names = protection.withholdNames ? privateNames(account, texts) : []
  const hide = hiding({ names, places, blurSites: protection.blurSites })
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
  }
}

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

/** Words for places that are finer than the kilometres allowed, longest first. */
function finePlaces(claims: readonly Claim[], km: number): string[] {
  const fine = claims.flatMap(({ where }) => (where && (where.radiusKm ?? 0) < km ? [where.text] : []))
  return [...new Set(fine)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
}

/** Takes out of any words what must not be told. */
function hiding({
  names,
  places,
  blurSites,
}: Record<'names' | 'places', readonly string[]> & { blurSites: boolean }): (words: string) => string {
  const finder = (list: readonly string[]) =>
    list.length ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${list.map(RegExp.escape).join('|')})(?![\\p{L}\\p{N}])`, 'gu') : null
  const [name, place] = [finder(names), finder(places)]
  return (words) => {
    const unnamed = name ? words.replace(name, '[name withheld]') : words
    const placeless = place ? unnamed.replace(place, '[place withheld]') : unnamed
    return blurSites ? withoutSites(placeless) : placeless
  }
}

/** Fields that identify, date or number, and carry no words of a text. */
const KEPT = new Set(
  'id report reports claim claims reader kind polarity certainty scope of repeats outcome status edtf when sha256 published policy used between ruling holds since at code key how'.split(
    ' ',
  ),
)

/** Every string of a value that carries words, hidden and cut; all else as it is. */
function masked<T>(value: T, hide: (words: string) => string, key = ''): T {
  if (typeof value === 'string') return (KEPT.has(key) ? value : short(hide(value))) as T
  if (Array.isArray(value)) return value.map((one) => masked(one, hide, key)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, masked(one, hide, name)])) as T
}

const short = (words: string): string => (words.length > LONGEST ? `${words.slice(0, LONGEST - 1).toWellFormed()}…` : words)
