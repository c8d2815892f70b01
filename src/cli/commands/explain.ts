import { extract } from '../../extract/extract.ts'
import type { Account, Incident, Toll } from '../../model/account.ts'
import type { Claim } from '../../model/claim.ts'
import { explainClaim, explainIncident, explainToll } from '../../present/explain.ts'
import { listClaims, listDecisions, listReports, type Named, type Snapshot, type Store } from '../../store/index.ts'
import { withNow } from '../held.ts'
import { named } from '../named.ts'
import { LEDGER, withHeld } from '../store.ts'
import { write } from '../terminal.ts'
import { type Command, Misuse } from './define.ts'

export const explainCommand: Command = {
  name: 'explain',
  says: 'say why: of an incident, a claim, or a toll (INCIDENT:POLICY:OUTCOME:GROUP)',
  takes: '<id...>',
  options: [
    LEDGER,
    { flags: '--format <name>', says: 'text for people, json for programs (a record a line)', default: 'text', choices: ['text', 'json'] },
  ],
  examples: [
    { line: 'stemma explain incident-4d1c', says: 'what joined its reports, whose word stands behind it, how its figures moved' },
    { line: 'stemma explain claim-89ab', says: 'the rules and models that read it, and the words they stood on' },
    { line: 'stemma explain incident-4d1c:ucdp:killed', says: 'the step of the policy, the claims used and dropped' },
    { line: 'stemma explain incident-4d1c:ucdp:killed:civilian', says: 'the same of the civilians alone' },
  ],
  run: (io, ids, options) =>
    withHeld(io, options, async (store) => {
      await withNow(io, store, async (now) => {
        for (const id of ids) {
          const { text, data } = await explained(store, now, id)
          await write(io.out, options.format === 'json' ? `${JSON.stringify(data)}\n` : `${text()}\n`)
        }
      })
      return 0 as const
    }),
}

/** Why something is so: in words, and what these were made of. */
interface Explained {
  readonly text: () => string
  readonly data: object
}

async function explained(store: Store, now: Snapshot, id: string): Promise<Explained> {
  const [start = '', policy, outcome, group, ...more] = id.split(':')
  const there = await now.named(start)
  if (policy !== undefined) {
    const one = named(
      there.filter(({ kind }) => kind === 'incident'),
      start,
    )
    if (!one) throw new Misuse(`The ledger holds no incident ${start}. \`stemma show\` lists those that it holds.`)
    const { account, incident } = await incidentIn(now, one.id)
    const tolls = tollsOf(incident, { policy, outcome, group: more.length > 0 ? id : group, id })
    const used = new Set(tolls.flatMap((toll) => [...toll.used, ...toll.dropped.map(({ claim }) => claim)]))
    return {
      text: () => tolls.map((toll) => explainToll(account, toll)).join('\n'),
      data: { incident: incident.id, tolls, claims: account.claims.filter(({ id }) => used.has(id)) },
    }
  }
  const found = named(
    there.filter(({ kind }) => kind !== 'report'),
    start,
  )
  if (!found) throw new Misuse(nothingUnder(there, id))
  if (found.report !== null) return claimExplained(store, { ...(await now.around([found.report])), issues: [] }, found.id)
  const { account, incident } = await incidentIn(now, found.id)
  return { text: () => explainIncident(account, incident), data: { incident, reports: account.reports } }
}

/** An incident with all that its reports tell. */
async function incidentIn(now: Snapshot, id: string): Promise<{ account: Account; incident: Incident }> {
  for await (const {
    incidents: [incident],
  } of now.incidents({ ids: [id] }))
    if (incident) return { incident, account: { ...(await now.around(incident.reports)), incidents: [incident], issues: [] } }
  throw new Error(`Incident ${id} went while it was looked at.`)
}

async function claimExplained(store: Store, account: Account, id: string): Promise<Explained> {
  const [held] = await listClaims(store, { ids: [id] })
  if (!held) throw new Error(`Claim ${id} went while it was looked at.`)
  const { claim, asRead } = held
  const decisions = (await listDecisions(store, { reports: [claim.report], limit: 1_000_000 })).filter(({ follows }) => follows === id)
  const reasoned = await withReasons(store, claim)
  const report = account.reports.find(({ id }) => id === claim.report)
  return { text: () => explainClaim(account, reasoned, { decisions, asRead }), data: { claim: reasoned, asRead, decisions, report } }
}

function nothingUnder(there: readonly Named[], id: string): string {
  return there.some(({ kind }) => kind === 'report')
    ? `${id} is a report: \`stemma show ${id}\` shows it. Incidents, claims and tolls are explained.`
    : `The ledger holds nothing under ${id}. \`stemma show\` lists what it holds.`
}

interface Wanted {
  readonly policy: string
  readonly outcome: string | undefined
  /** `civilians` does for civilian. */
  readonly group: string | undefined
  readonly id: string
}

function tollsOf({ tolls }: Incident, { policy, outcome, group, id }: Wanted): readonly Toll[] {
  const found = tolls.filter(
    (toll) =>
      toll.policy.startsWith(policy) &&
      (outcome === undefined || toll.outcome === outcome) &&
      (group === undefined || toll.group === group.replace(/s$/, '')),
  )
  if (found.length > 0) return found
  const slots = tolls.map((toll) => [toll.policy.replace(/@.*/, ''), toll.outcome, ...(toll.group ? [toll.group] : [])].join(':'))
  throw new Misuse(`There is no toll ${id}. This incident has ${slots.join(', ') || 'none'}. Write INCIDENT:POLICY:OUTCOME:GROUP.`)
}

/** The claim with its reasons, from reading its report once more. */
async function withReasons(store: Store, claim: Claim): Promise<Claim> {
  const [report] = await listReports(store, { ids: [claim.report] })
  const again = report && extract(report, { explain: true }).claims.find(({ id }) => id === claim.id)
  return again?.why ? { ...claim, why: again.why } : claim
}
