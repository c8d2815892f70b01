import { extract } from '../../extract/extract.ts'
import type { Account, Incident, Toll } from '../../model/account.ts'
import type { Claim } from '../../model/claim.ts'
import { explainClaim, explainIncident, explainToll } from '../../present/explain.ts'
import { listClaims, listDecisions, listReports, type Store } from '../../store/index.ts'
import { accountAsOf } from '../held.ts'
import { named } from '../named.ts'
import { LEDGER, withHeld } from '../store.ts'
import { write } from '../terminal.ts'
import { type Command, Misuse } from './define.ts'

export const explainCommand: Command = {
  name: 'explain',
  says: 'say why: of an incident, a claim, or a toll (INCIDENT:POLICY:OUTCOME)',
  takes: '<id...>',
  options: [LEDGER],
  examples: [
    { line: 'stemma explain incident-4d1c', says: 'what joined its reports, whose word stands behind it, how its figures moved' },
    { line: 'stemma explain claim-89ab', says: 'the rules and models that read it, and the words they stood on' },
    { line: 'stemma explain incident-4d1c:ucdp:killed', says: 'the step of the policy, the claims used and dropped' },
  ],
  run: (io, ids, options) =>
    withHeld(io, options, async (store) => {
      const whole = await accountAsOf(store)
      for (const id of ids) await write(io.out, `${await explained(store, whole, id)}\n`)
      return 0 as const
    }),
}

async function explained(store: Store, whole: Account, id: string): Promise<string> {
  const [start = '', policy, outcome] = id.split(':')
  if (policy !== undefined) {
    const incident = named(whole.incidents, start)
    if (!incident) throw new Misuse(`The ledger holds no incident ${start}. \`stemma show\` lists those that it holds.`)
    return tollsOf(incident, { policy, outcome, id })
      .map((toll) => explainToll(whole, toll))
      .join('\n')
  }
  const rejected = (await listClaims(store, { status: 'rejected', limit: 1_000_000 })).map(({ asRead }) => asRead)
  const found = named<Incident | Claim>([...whole.incidents, ...whole.claims, ...rejected], start)
  if (!found) throw new Misuse(nothingUnder(whole, id))
  if ('tolls' in found) return explainIncident(whole, found)
  const decisions = (await listDecisions(store, { reports: [found.report], limit: 1_000_000 })).filter(
    ({ follows }) => follows === found.id,
  )
  const [held] = await listClaims(store, { ids: [found.id], reports: [found.report] })
  const read = await withReasons(store, found)
  return explainClaim(whole, read, { decisions, asRead: held?.asRead ?? found })
}

function nothingUnder({ reports }: Account, id: string): string {
  return named(reports, id)
    ? `${id} is a report: \`stemma show ${id}\` shows it. Incidents, claims and tolls are explained.`
    : `The ledger holds nothing under ${id}. \`stemma show\` lists what it holds.`
}

interface Wanted {
  readonly policy: string
  readonly outcome: string | undefined
  readonly id: string
}

function tollsOf({ tolls }: Incident, { policy, outcome, id }: Wanted): readonly Toll[] {
  const found = tolls.filter((toll) => toll.policy.startsWith(policy) && (outcome === undefined || toll.outcome === outcome))
  if (found.length > 0) return found
  const slots = [...new Set(tolls.map((toll) => `${toll.policy.replace(/@.*/, '')}:${toll.outcome}`))]
  throw new Misuse(`There is no toll ${id}. This incident has ${slots.join(', ') || 'none'}. Write INCIDENT:POLICY:OUTCOME.`)
}

/** The claim with its reasons, from reading its report once more. */
async function withReasons(store: Store, claim: Claim): Promise<Claim> {
  const [report] = await listReports(store, { ids: [claim.report] })
  const again = report && extract(report, { explain: true }).claims.find(({ id }) => id === claim.id)
  return again?.why ? { ...claim, why: again.why } : claim
}
