import type { Anchor, Entry } from '../model/ledger.ts'
import { clip, quoted } from './layout.ts'

/** What an entry says that a person did, in a line: who, what, to which words, and why. Null for what no person does to an account. */
export function sayAct(entry: Entry, undone: Entry | null = null): string | null {
  const what = done(entry, undone)
  if (what === null) return null
  const reason = 'reason' in entry.body && entry.body.reason !== '' ? `: ${entry.body.reason}` : ''
  return `#${entry.seq} ${entry.at.slice(0, 16).replace('T', ' ')} ${entry.author} ${what}${reason}`
}

const DECIDED = { accept: 'accepted', reject: 'rejected', edit: 'edited' } as const
const RULED = { holds: 'that some hold', stand: 'that both stand', none: 'that they do not disagree' } as const

function done({ kind, body }: Entry, undone: Entry | null): string | null {
  switch (kind) {
    case 'claim-decided':
      return `${DECIDED[body.decision]} ${words([body.anchor])}`
    case 'claims-tied':
      return tied[body.as](words(body.left), words(body.right))
    case 'discrepancy-ruled':
      return `ruled on ${body.about}, over ${words(body.between)}, ${RULED[body.ruling]}${body.holds.length > 0 ? ` (${words(body.holds)})` : ''}`
    case 'sources-ruled':
      return `said that ${body.between.join(' and ')} are ${body.how === 'one' ? 'one source' : 'two sources'}`
    case 'reference-added':
      return `added the line ${quoted(body.name)}`
    case 'entry-undone':
      return `took back entry #${body.entry}${undone ? ` (${done(undone, null) ?? undone.kind})` : ''}`
    default:
      return null
  }
}

const tied: Readonly<Record<'merge' | 'split' | 'same' | 'different', (left: string, right: string) => string>> = {
  merge: (left, right) => `put two incidents together, ${left} and ${right}`,
  split: (left, right) => `took ${right} out of the incident of ${left}`,
  same: (left, right) => `said that ${left} and ${right} tell of one incident`,
  different: (left, right) => `said that ${left} and ${right} tell of two incidents`,
}

/** The words that anchors stand on: the first, and how many more. */
function words(anchors: readonly Anchor[]): string {
  const [first] = anchors
  if (!first) return 'no claim'
  const more = anchors.length > 1 ? ` and ${anchors.length - 1} more` : ''
  return `${quoted(clip(first.exact, 60))} (${first.claim.slice(0, 14)}…)${more}`
}
