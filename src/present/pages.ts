import type { Account } from '../model/account.ts'
import type { Outline, Page, Pages, Told } from '../model/pages.ts'
import { heldBy } from './held.ts'

/** Reports or incidents of a page. */
const SIZE = 100

/** An account that is at hand, in pages. */
export function pagesOf(account: Account, texts: ReadonlyMap<string, Told> = new Map(), size: number = SIZE): Pages {
  const about = {
    texts,
    later: new Map(account.reports.flatMap(({ id, revises }) => (revises ? [[revises, id] as const] : []))),
    homes: new Map(account.incidents.flatMap(({ id, claims }) => claims.map((claim) => [claim, id] as const))),
  }
  const byReport = Map.groupBy(account.claims, ({ report }) => report)
  const page = (part: Omit<Account, 'issues'>): Page => pageOf(part, about, (id) => heldBy(account).reports.has(id))
  const toldOf = (incidents: Account['incidents']): Pick<Page, 'reports' | 'claims'> => {
    const ids = [...new Set(incidents.flatMap((incident) => incident.reports))].sort()
    const told = new Set(incidents.flatMap((incident) => incident.claims))
    return {
      reports: ids.flatMap((id) => heldBy(account).reports.get(id) ?? []),
      claims: ids.flatMap((id) => byReport.get(id) ?? []).filter(({ id }) => told.has(id)),
    }
  }
  return {
    issues: account.issues,
    outline: () => outlineOf(account),
    texts: () => textsOf(texts),
    async *reports({ claims = false } = {}) {
      for (const reports of parts(account.reports, size))
        yield page({ reports, claims: claims ? reports.flatMap(({ id }) => byReport.get(id) ?? []) : [], incidents: [] })
    },
    async *incidents({ ids, alone = false } = {}) {
      const wanted = ids ? account.incidents.filter(({ id }) => ids.includes(id)) : account.incidents
      for (const incidents of parts(wanted, size)) yield page({ incidents, ...(alone ? { reports: [], claims: [] } : toldOf(incidents)) })
    },
  }
}

/** The part of an account that is of one incident alone, which is on a page of its own. */
export function pagesOfOne(one: Page): Pages {
  const held = new Set(one.reports.map(({ id }) => id))
  const [{ claims = [], id: home = '' } = {}] = one.incidents
  const about = {
    texts: one.texts,
    later: new Map(one.reports.flatMap(({ id, revises }) => (revises ? [[revises, id] as const] : []))),
    homes: new Map(claims.map((claim) => [claim, home] as const)),
  }
  const page = (part: Omit<Account, 'issues'>): Page => pageOf(part, about, (id) => held.has(id))
  return {
    issues: [],
    outline: () => outlineOf(one),
    texts: () => textsOf(one.texts),
    async *reports() {
      yield page({ ...one, incidents: [] })
    },
    async *incidents() {
      yield page(one)
    },
  }
}

async function* outlineOf({ reports, claims, incidents }: Omit<Account, 'issues'>): AsyncGenerator<Outline> {
  yield {
    ...{ reports, claims },
    incidents: incidents.map(({ sources = [], when, where, tolls }) => ({
      sources,
      when,
      where,
      policies: tolls.map(({ policy }) => policy),
    })),
  }
}

async function* textsOf(texts: ReadonlyMap<string, Told>): AsyncGenerator<string> {
  for (const { text } of texts.values()) if (text !== undefined) yield text
}

type About = Pick<Page, 'texts' | 'later' | 'homes'>

/** A part with what is known beside it of its own reports and claims. */
function pageOf({ reports, claims, incidents }: Omit<Account, 'issues'>, about: About, isReport: (id: string) => boolean): Page {
  const ids = reports.map(({ id }) => id)
  return {
    ...{ reports, claims, incidents },
    texts: among(about.texts, ids),
    cited: new Set(reports.flatMap(({ derivesFrom }) => derivesFrom.map(({ source }) => source)).filter(isReport)),
    later: among(about.later, ids),
    homes: among(
      about.homes,
      claims.map(({ id }) => id),
    ),
  }
}

const among = <T>(all: ReadonlyMap<string, T>, ids: readonly string[]): ReadonlyMap<string, T> =>
  new Map(ids.flatMap((id) => (all.has(id) ? [[id, all.get(id)!] as const] : [])))

function* parts<T>(list: readonly T[], size: number): Generator<readonly T[]> {
  for (let from = 0; from < list.length; from += size) yield list.slice(from, from + size)
}
