import type { Policy } from '../policies/define.ts'
import { POLICIES, policiesNamed } from '../policies/index.ts'
import { Misuse, type Option, type Options } from './commands/define.ts'

export const POLICY: Option = {
  flags: '--policy <names>',
  says: 'only these coding policies, e.g. ucdp,ecw-range (stemma policies lists them)',
}

/** The policies that an option names; null where it names none. */
export function chosenPolicies(names: Options[string]): readonly Policy[] | null {
  if (typeof names !== 'string') return null
  const found = policiesNamed(names.split(',').map((name) => name.trim()))
  if (!found) throw new Misuse(`There is no such policy among "${names}"; there are ${POLICIES.map(({ id }) => id).join(', ')}.`)
  return found
}
