import type { Account, Incident, Point } from '../../model/account.ts'
import type { Claim, Where } from '../../model/claim.ts'
import type { Outline, Outlined, Page } from '../../model/pages.ts'
import { blur, rounded } from './blur.ts'
import { namesHeard, type Tells } from './names.ts'
import { placesTold } from './places.ts'
import { hiding, otherId, type Secrets, telling } from './secrets.ts'
import { isSite, siteNames } from './sites.ts'

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
  page(page: Page): Page
  claim(claim: Claim): Claim
  /** Every string of a value that carries words, hidden and cut. */
  words<T>(value: T): T
  /** The id of a report as it is told: another where it tells what is kept back. */
  id(report: string): string
  /** An address, or null where it tells what is kept back. */
  url(url: string | null): string | null
}

/** The account with nothing in it that the protection keeps back; `texts` are the reports', where they are at hand. Quotes are cut to a few hundred letters. */
export function protect(account: Account, protection: Protection, texts: readonly string[] = []): Account {
  const held = gathering(protection)
  held.reports(account.reports)
  held.claims(account.claims)
  held.incidents(account.incidents.map(({ sources = [], where }) => ({ sources, where })))
  for (const text of texts) held.text(text)
  const keeper = held.protector()
  const nothing = { texts: new Map(), cited: new Set<string>(), later: new Map(), homes: new Map() }
  return { ...whole(keeper.page({ ...account, ...nothing })), issues: keeper.words(account.issues) }
}

const whole = ({ reports, claims, incidents }: Page): Omit<Account, 'issues'> => ({ reports, claims, incidents })

/** What is to be kept back, gathered from an account as it goes by. */
export interface Gathering {
  reports(reports: Outline['reports']): void
  claims(claims: Outline['claims']): void
  incidents(incidents: readonly Pick<Outlined, 'sources' | 'where'>[]): void
  /**
   * Whether the reports' texts are wanted, once all else has gone by. They tell who speaks for an office and is not kept back, which is
   * nothing to an account that nobody of those heard is told in.
   */
  wantsTexts(tells: Tells): boolean
  text(text: string): void
  protector(): Protector
}

export function gathering(protection: Protection): Gathering {
  const { withholdNames, blurSites, coarsen } = protection
  const names = withholdNames ? namesHeard() : null
  const places = coarsen === null ? null : placesTold(coarsen)
  const sites = new Set<string>()
  const odd = new Set<string>()
  const site = (words: string) => {
    if (blurSites) for (const name of siteNames([words])) sites.add(name)
  }
  return {
    reports(reports) {
      places?.reports(reports)
      for (const { id, title } of reports) {
        site(title)
        if (!PLAIN_ID.test(id)) odd.add(id)
      }
    },
    claims(claims) {
      names?.claims(claims)
      places?.claims(claims)
      for (const { quote, where } of claims) for (const words of [quote.exact, where?.text ?? '']) site(words)
    },
    incidents(incidents) {
      names?.origins(incidents.flatMap(({ sources }) => sources))
      places?.incidents(incidents)
    },
    wantsTexts: (tells) => names?.speak(tells) ?? false,
    text: (text) => names?.text(text),
    protector: () =>
      protector(protection, { names: names?.names() ?? [], places: places?.places() ?? [], blurSites, sites: [...sites] }, [...odd]),
  }
}

/** An id that is a digest and tells nothing. */
const PLAIN_ID = /^report-[0-9a-f]{32,}$/

/** Keeps secrets; `odd` are the ids of reports that may tell something. */
function protector(protection: Protection, secrets: Secrets, odd: readonly string[]): Protector {
  const tells = telling(secrets)
  const ids = new Map(odd.flatMap((id) => (tells(id) ? [[id, otherId(id)] as const] : [])))
  const hide: Hiding = { words: hiding(secrets), tells, ids }
  const isSite = (claim: Claim) => protection.blurSites && atSite(claim)
  const moved = (claim: Claim): Claim => ({ ...claim, where: claim.where && whereOf(claim.where, protection, isSite(claim)) })
  const url = (address: string | null) => (address !== null && tells(pathOf(address)) ? null : address)
  const id = (report: string) => ids.get(report) ?? report
  return {
    page({ reports, claims, incidents, texts, cited, later, homes }) {
      const sites = new Set(claims.filter(isSite).map((claim) => claim.id))
      const placed = incidents.map((incident): Incident => {
        const site = incident.claims.some((claim) => sites.has(claim))
        return { ...incident, where: incident.where && pointOf(incident.where, protection, site) }
      })
      return {
        ...masked({ reports, claims: claims.map(moved), incidents: placed }, hide),
        texts: new Map([...texts].map(([report, told]) => [id(report), { ...told, url: url(told.url) }])),
        cited: new Set([...cited].map(id)),
        later: new Map([...later].map(([report, next]) => [id(report), id(next)])),
        homes,
      }
    },
    claim: (claim) => masked(moved(claim), hide),
    words: (value) => masked(value, hide),
    id,
    url,
  }
}

/** An address without its host, which is the outlet's. */
const pathOf = (url: string): string => url.replace(/^\w+:\/\/[^/]*/, '')

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
  'id report reports revises claim claims reader kind polarity certainty scope repeats outcome status edtf when sha256 published policy used between ruling holds since at code how'.split(
    ' ',
  ),
)

/** What claims and parts of figures are `of`; positions of a discrepancy are of people, in a report's words. */
const CLAIM = /^claim-[^\s]+$/

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
  if (KEPT.has(key) || (key === 'of' && CLAIM.test(value)) || ids.has(value)) return ids.get(value) ?? value
  if (key === 'key' || key === 'url') return tells(key === 'url' ? pathOf(value) : value) ? '[withheld]' : value
  return short(words(value))
}

const short = (words: string): string => (words.length > LONGEST ? `${words.slice(0, LONGEST - 1).toWellFormed()}…` : words)
