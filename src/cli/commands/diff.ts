import type { Entry } from '../../model/ledger.ts'
import { sayAct } from '../../present/acts.ts'
import { difference } from '../../present/difference.ts'
import { sayDifference } from '../../present/moved.ts'
import { accountInputs, entries, type Store } from '../../store/index.ts'
import { accountOfInputs } from '../held.ts'
import { endOf, LEDGER, timeOf, withHeld } from '../store.ts'
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
    if (to !== undefined && endOf(to) < endOf(from)) throw new Misuse(`--from (${from}) is later than --to (${to}).`)
    return withHeld(io, options, async (store) => {
      const [first, last] = [{ [axis]: from }, to === undefined ? {} : { [axis]: to }]
      const [earlier, later] = [await accountInputs(store, { asOf: first }), await accountInputs(store, { asOf: last })]
      const [before, after] = [accountOfInputs(io, earlier, { asOf: first }), accountOfInputs(io, later, { asOf: last })]
      const acts = await actsBetween(store, earlier.seq, later.seq)
      const moved = difference(before, after)
      const text = () => sayDifference(moved, { before, after, acts: acts.map(({ says }) => says) })
      await write(io.out, options.format === 'json' ? `${JSON.stringify({ ...moved, acts }, null, 2)}\n` : text())
      return 0 as const
    })
  },
}

/** What people did to the account after one entry and up to another, with the entry's number. */
async function actsBetween(store: Store, after: number, upTo: number): Promise<readonly { seq: number; says: string }[]> {
  const acts: { seq: number; says: string }[] = []
  for (let from = after; from < upTo; ) {
    const page = await entries(store, { after: from, upTo, limit: 1000 })
    for (const entry of page) {
      const says = sayAct(entry, entry.kind === 'entry-undone' ? await entryOf(store, entry.body.entry) : null)
      if (says !== null) acts.push({ seq: entry.seq, says })
    }
    from = page.at(-1)?.seq ?? upTo
  }
  return acts
}

const entryOf = async (store: Store, seq: number): Promise<Entry | null> => (await entries(store, { after: seq - 1, upTo: seq }))[0] ?? null
