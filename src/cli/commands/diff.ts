import type { Incident, Toll } from '../../model/account.ts'
import { type Difference, difference, type Moved } from '../../present/difference.ts'
import { accountAsOf } from '../held.ts'
import { LEDGER, timeOf, withHeld } from '../store.ts'
import { write } from '../terminal.ts'
import { type Command, Misuse } from './define.ts'

export const diffCommand: Command = {
  name: 'diff',
  says: 'say what moved in the account between two times',
  options: [
    LEDGER,
    { flags: '--from <date>', says: 'the earlier time (ISO 8601; a date means its end)' },
    { flags: '--to <date>', says: 'the later time; now where absent' },
    { flags: '--recorded', says: 'by when this ledger recorded it, not by when it was published' },
    { flags: '--format <name>', says: 'text for people, json for programs', default: 'text', choices: ['text', 'json'] },
  ],
  examples: [
    { line: 'stemma diff --from 2018-02-10 --to 2018-02-14', says: 'what reports published in between changed' },
    { line: 'stemma diff --recorded --from 2026-03-01', says: 'what people and workers changed in this ledger since' },
  ],
  async run(io, _paths, options) {
    const from = timeOf(options, 'from')
    if (from === undefined) throw new Misuse('Name the earlier time: stemma diff --from 2018-02-10.')
    const axis = options.recorded ? 'recorded' : 'published'
    const to = timeOf(options, 'to')
    return withHeld(io, options, async (store) => {
      const moved = difference(await accountAsOf(store, { [axis]: from }), await accountAsOf(store, to === undefined ? {} : { [axis]: to }))
      await write(io.out, options.format === 'json' ? `${JSON.stringify(moved, null, 2)}\n` : said(moved))
      return 0 as const
    })
  },
}

function said({ reports, claims, opened, closed, moved }: Difference): string {
  const lines = [
    `Reports: ${change(reports)}. Claims: ${change(claims)}. Incidents: ${opened.length} new, ${closed.length} gone, ${moved.length} moved.`,
    ...opened.flatMap((incident) => ['', `NEW ${titled(incident)}`, ...incident.tolls.map((toll) => tollLine(null, toll))]),
    ...closed.flatMap((incident) => ['', `GONE ${titled(incident)}`]),
    ...moved.flatMap(movedLines),
  ]
  return `${lines.join('\n')}\n`
}

const change = ({ added, gone }: Difference['reports']): string =>
  added.length + gone.length === 0 ? 'none' : `+${added.length} −${gone.length}`

const titled = ({ id, when, claims, origins }: Incident): string =>
  `${id} · ${when ?? 'day unknown'} · ${claims.length} claims, ${origins} ${origins === 1 ? 'origin' : 'origins'}`

function movedLines({ after, reports, claims, tolls, discrepancies }: Moved): string[] {
  return [
    '',
    `MOVED ${titled(after)}`,
    `  reports ${change(reports)}, claims ${change(claims)}`,
    ...tolls.map((toll) => tollLine(toll.before, toll.after)),
    ...discrepancies.added.map((why) => `  now disputed: ${why}`),
    ...discrepancies.gone.map((why) => `  no longer disputed: ${why}`),
  ]
}

function tollLine(before: Toll | null, after: Toll | null): string {
  const { policy, outcome, group } = (after ?? before)!
  const figures = (toll: Toll | null) => (toll ? [toll.low, toll.best, toll.high].map((n) => n ?? '–').join(' / ') : 'none')
  return `  ${policy} ${outcome}${group === null ? '' : ` (${group})`}: ${before ? `${figures(before)} → ` : ''}${figures(after)}`
}
