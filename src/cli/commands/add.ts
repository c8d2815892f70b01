import type { Taken as Ingested } from '../../ingest/ingest.ts'
import { type Issue, issue, said as words } from '../../model/issue.ts'
import { steps } from '../../pipeline.ts'
import { counted } from '../../present/layout.ts'
import { type Added, addReports, backlog, type Store, type Taken, work } from '../../store/index.ts'
import { INPUT, INPUTS, inputOf, intake, isLoss, tellIssue } from '../intake.ts'
import { progress } from '../progress.ts'
import { AUTHOR, authorOf, LEDGER, withStore } from '../store.ts'
import { type Terminal, write } from '../terminal.ts'
import { type Whence, whence } from '../whence.ts'
import type { Command } from './define.ts'

/** Reports, and bytes of them, that are taken in at once; bytes that several are taken from count for the first. */
const BATCH = 200
const BATCH_BYTES = 8_000_000

export const addCommand: Command = {
  name: 'add',
  says: 'take reports into the ledger, read them and link them',
  takes: '[path...]',
  options: [
    LEDGER,
    AUTHOR,
    { flags: '--no-wait', says: 'only take them in; a worker reads and links them (stemma worker)' },
    ...INPUT,
    { flags: '--format <name>', says: 'text for people, json for programs', default: 'text', choices: ['text', 'json'] },
  ],
  examples: [
    { line: 'stemma add reports/', says: 'everything in a folder, into .stemma' },
    { line: 'stemma add --ledger case-7 --author anna feed.jsonl', says: 'into a ledger of its own, in somebody’s name' },
    { line: 'stemma add --outlet "Relief Watch" --published 2024-03-14 statement.pdf', says: 'a document that names neither itself' },
    { line: 'DATABASE_URL=postgres://… stemma add --no-wait archive.warc.gz', says: 'into a team’s server, for its workers to read' },
  ],
  lists: INPUTS,
  run: (io, paths, options) =>
    withStore(io, options, async (store) => {
      let lost = false
      const onIssue = (issue: Issue) => {
        lost ||= isLoss(issue)
        tellIssue(io, issue)
      }
      const author = authorOf(io, options)
      const from = whence()
      const taken = await takeIn(store, {
        reports: intake(io, paths, { ...inputOf(options), onIssue }),
        author,
        onIssue,
        from,
      })
      const done = options.wait === false ? null : await workOff(io, store, (issue) => onIssue(from.placed(issue)))
      const result = { ...taken, ...(done ? { claims: done.claims, incidents: done.incidents } : { waiting: await backlog(store) }) }
      await write(io.out, options.format === 'json' ? `${JSON.stringify(result)}\n` : said(result))
      return lost ? 1 : 0
    }),
}

interface Counts {
  readonly added: number
  readonly known: number
  readonly revised: number
  readonly refused: number
}

interface TakeIn {
  readonly reports: AsyncIterable<Ingested>
  readonly author: string
  readonly onIssue: (issue: Issue) => void
  readonly from: Whence
}

async function takeIn(store: Store, { reports, author, onIssue, from }: TakeIn): Promise<Counts> {
  let counts: Counts = { added: 0, known: 0, revised: 0, refused: 0 }
  let batch: Taken[] = []
  let size = 0
  let last: Uint8Array | null = null
  const flush = async () => {
    const result = await addReports(store, batch, { author })
    batch = []
    size = 0
    counts = plus(counts, result)
    for (const { given, why } of result.refused) onIssue(issue('refused', why, from.of(given)))
    for (const { given, id } of result.renamed) {
      from.keep(id, from.of(given))
      onIssue(issue('id-taken', words`The ledger has another text under the id ${given}; this one is kept as ${id}.`, from.of(given)))
    }
    for (const one of result.issues) onIssue(from.placed(one))
  }
  for await (const { report, bytes, claims, place } of reports) {
    from.keep(report.id, place)
    batch.push({ report, raw: bytes, claims })
    size += (bytes === last ? 0 : bytes.length) + report.text.length
    last = bytes
    if (batch.length >= BATCH || size >= BATCH_BYTES) await flush()
  }
  await flush()
  return counts
}

const plus = (counts: Counts, { added, known, revised, refused }: Added): Counts => ({
  added: counts.added + added.length,
  known: counts.known + known.length,
  revised: counts.revised + revised.length,
  refused: counts.refused + refused.length,
})

async function workOff(io: Terminal, store: Store, onIssue: (issue: Issue) => void) {
  const bar = progress(io, 'Read and linked')
  try {
    return await work(store, steps, {
      until: 'idle',
      told: ({ read, linked, issues }) => {
        bar.step(read + linked)
        issues.forEach(onIssue)
      },
    })
  } finally {
    bar.end()
  }
}

function said(result: Counts & { claims?: number; incidents?: number; waiting?: number }): string {
  const { added, known, revised, refused, claims, incidents, waiting } = result
  const parts = [
    `${added} new`,
    ...(revised ? [`${revised} of them corrections of earlier ones`] : []),
    ...(known ? [`${known} known already`] : []),
  ]
  const refusedPart = refused ? [`${refused} refused`] : []
  const after =
    waiting === undefined
      ? `${counted(claims ?? 0, 'claim')} read, ${counted(incidents ?? 0, 'incident')} made or changed`
      : `${counted(waiting, 'piece')} of work ${waiting === 1 ? 'waits' : 'wait'} for a worker`
  return `Reports: ${[...parts, ...refusedPart].join(', ')}. ${after[0]!.toUpperCase()}${after.slice(1)}.\n`
}
