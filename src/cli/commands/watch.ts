import { writeFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { ingest } from '../../ingest/ingest.ts'
import { type Issue, issue } from '../../model/issue.ts'
import { addReports, type Taken } from '../../store/index.ts'
import { version } from '../../store/version.ts'
import { isLoss, tellIssue } from '../intake.ts'
import { AUTHOR, authorOf, countOf, LEDGER, withStore } from '../store.ts'
import { type Terminal, write } from '../terminal.ts'
import type { Visit } from '../watch/fetch.ts'
import { visitsIn } from '../watch/visits.ts'
import { type WatchOptions, watch } from '../watch/watch.ts'
import { type Command, Misuse, type Options } from './define.ts'

export const watchCommand: Command = {
  name: 'watch',
  says: 'follow feeds and take new reports into the ledger, politely',
  takes: '<url...>',
  options: [
    { flags: '--every <minutes>', says: 'minutes between two visits of a feed, at least 5', default: '30' },
    { flags: '--rounds <count>', says: 'stop after so many rounds' },
    { flags: '--state <file>', says: 'where to keep what the servers said of their last change', default: '.stemma-watch.json' },
    LEDGER,
    AUTHOR,
  ],
  examples: [
    { line: 'stemma watch https://news.example/rss', says: 'until stopped; a worker reads and links what comes (stemma worker)' },
    { line: 'stemma watch --rounds 1 https://news.example/rss https://other.example/atom', says: 'once, as from a timetable' },
  ],
  run: (io, urls, options) => {
    for (const url of urls)
      if (!/^https?:$/.test(URL.parse(url)?.protocol ?? '')) throw new Misuse(`"${url}" is no address of a feed (http or https).`)
    return withStore(io, options, async (store) => {
      const file = String(options.state)
      const settings = settingsOf(io, options, visitsIn(file))
      let lost = false
      const tell = (issue: Issue) => {
        lost ||= isLoss(issue)
        tellIssue(io, issue)
      }
      const today = new Date(settings.now()).toISOString().slice(0, 10)
      for await (const input of watch(urls, settings)) {
        const taken: Taken[] = []
        for await (const one of ingest([input], { today })) {
          if ('issue' in one) tell(one.issue)
          else taken.push({ report: one.report, raw: one.bytes, claims: one.claims })
        }
        const { added, refused, issues } = await addReports(store, taken, { author: authorOf(io, options) })
        for (const { given, why } of refused) tell(issue('refused', why, `${input.path} (${given})`))
        for (const one of issues) tell({ ...one, place: input.path })
        writeFileSync(file, `${JSON.stringify(Object.fromEntries(settings.visits), null, 2)}\n`)
        if (!(await write(io.out, `${input.path}: ${added.length} new of ${taken.length}\n`))) break
      }
      writeFileSync(file, `${JSON.stringify(Object.fromEntries(settings.visits), null, 2)}\n`)
      return lost || urls.some((url) => settings.visits.get(url)?.lost !== undefined) ? 1 : 0
    })
  },
}

function settingsOf(io: Terminal, options: Options, visits: Map<string, Visit>): WatchOptions {
  return {
    agent: `stemma/${version()}`,
    every: Math.max(5, countOf(options, 'every') ?? 30) * 60_000,
    timeout: 30_000,
    most: 16 * 1024 * 1024,
    visits,
    now: Date.now,
    sleep: (ms) => setTimeout(ms),
    rounds: countOf(options, 'rounds') ?? Number.POSITIVE_INFINITY,
    tell: (issue) => tellIssue(io, issue),
  }
}
