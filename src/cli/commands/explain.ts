import { extract } from '../../extract/extract.ts'
import type { Account, Toll } from '../../model/account.ts'
import type { Claim } from '../../model/claim.ts'
import { explainClaim, explainIncident, explainToll } from '../../present/explain.ts'
import { listReports, type Store } from '../../store/index.ts'
import { accountAsOf } from '../held.ts'
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
      for (const id of ids) for (const text of await explained(store, whole, id)) await write(io.out, `${text}\n`)
      return 0 as const
    }),
}

async function explained(store: Store, whole: Account, id: string): Promise<readonly string[]> {
  const [start = '', policy, outcome] = id.split(':')
  const incidents = whole.incidents.filter((one) => one.id.startsWith(start))
  if (policy !== undefined)
    return tollsOf(
      incidents.flatMap(({ tolls }) => tolls),
      policy,
      outcome,
      id,
    ).map((toll) => explainToll(whole, toll))
  const claims = whole.claims.filter((claim) => claim.id.startsWith(start))
  if (incidents.length + claims.length === 0) throw new Misuse(`The ledger holds nothing under ${id}. \`stemma show\` lists what it holds.`)
  const read = await Promise.all(claims.map((claim) => withReasons(store, claim)))
  return [...incidents.map((incident) => explainIncident(whole, incident)), ...read.map((claim) => explainClaim(whole, claim))]
}

function tollsOf(tolls: readonly Toll[], policy: string, outcome: string | undefined, id: string): readonly Toll[] {
  const found = tolls.filter((toll) => toll.policy.startsWith(policy) && (outcome === undefined || toll.outcome === outcome))
  if (found.length === 0) throw new Misuse(`There is no toll ${id}. Write INCIDENT:POLICY:OUTCOME, for example incident-4d1c:ucdp:killed.`)
  return found
}

/** The claim with its reasons, from reading its report once more. */
async function withReasons(store: Store, claim: Claim): Promise<Claim> {
  const [report] = await listReports(store, { ids: [claim.report] })
  const again = report && extract(report, { explain: true }).claims.find(({ id }) => id === claim.id)
  return again?.why ? { ...claim, why: again.why } : claim
}
