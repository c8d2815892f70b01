import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Report } from '../../src/model/report.ts'
import {
  addReports,
  backlog,
  changesSince,
  decide,
  holdings,
  listClaims,
  listIncidents,
  merge,
  rebuild,
  recordReadings,
  relate,
  type Steps,
  type Store,
  split,
  undo,
  verifyLedger,
  work,
} from '../../src/store/index.ts'
import { ENGINES, engineOf } from './engines.ts'
import { claimsOf, report, steps, taken } from './made.ts'

/** A lease in seconds, long beside what holds a busy machine up, and a time in which one that is not kept is over and found to be. */
const LEASE_S = 3
const LONGER_MS = 7000

const by = { author: 'anna', reason: 'read both' }
const PLACES = ['Orun', 'Vesk', 'Tamar', 'Lind', 'Cavo']

/** Reports of the same event differ in what they say, never in place and day. */
const many = (count: number): Report[] =>
  Array.from({ length: count }, (_, n) => {
    const published = `2019-0${1 + (n % 7)}-0${1 + (n % 9)}`
    return report(`Shells fell at ${PLACES[n % PLACES.length]}: ${n + 1} killed. ${n % 3 ? '' : 'Wire said so.'}`, {
      outlet: `Outlet ${n % 4}`,
      published,
    })
  })

/** Everything that is made from the entries, but for what counts changes. */
async function tables({ db }: Store) {
  const dump = async (table: string, columns: string) =>
    (await sql`select ${sql.raw(columns)} from ${sql.table(table)} order by ${sql.raw(columns)}`.execute(db)).rows
  return {
    claims: await dump('claim', 'report, reading, id, current, status, version'),
    readings: await dump('reading', 'report, reader, seq, until'),
    decisions: await dump('decision', 'report, seq, undone, standing, follows'),
    incidents: (await sql`select component, id, version from incident where not gone order by id`.execute(db)).rows,
    links: await dump('incident_claim', 'component, incident, report, claim'),
    edges: await dump('edge', 'component, report, source, how'),
    places: await dump('place', 'key, at, telling'),
  }
}

for (const name of ENGINES)
  describe(`work on ${name}`, async () => {
    const engine = await engineOf(name)

    test('reads and links what was added, and the same whatever the batches and their order', async () => {
      const reports = many(60)
      const results = []
      for (const order of [reports, reports.toReversed()]) {
        const store = await engine.fresh()
        for (let from = 0; from < order.length; from += 25) {
          await addReports(store, taken(...order.slice(from, from + 25)), by)
          if (from === 25) await work(store, steps, { until: 'idle', batch: 7 })
        }
        const done = await work(store, steps, { until: 'idle', batch: 16 })
        assert.deepEqual([await backlog(store), done.issues], [0, []])
        const { incidents, links, edges } = await tables(store)
        results.push({ incidents, links, edges })
        assert.deepEqual((await verifyLedger(store)).faults, [])
      }
      assert.deepEqual(results[0], results[1])
      assert.equal(results[0]!.links.length, 60)
    })

    test('two workers do each piece once', async () => {
      const store = await engine.fresh()
      await addReports(store, taken(...many(120)), by)
      const done = await Promise.all([1, 2].map(() => work(store, steps, { until: 'idle', batch: 10 })))
      assert.equal(done[0]!.read + done[1]!.read, 120)
      const { rows } = await sql<{
        twice: number
      }>`select count(*) - count(distinct report) as twice from entry where kind = 'claims-read'`.execute(store.db)
      assert.equal(rows[0]!.twice, 0)
      assert.equal((await tables(store)).links.length, 120)
    })

    test('a merge, a split, a relation and their undoing last through relinking', async () => {
      const store = await engine.fresh()
      await addReports(
        store,
        taken(report('Shells fell at Orun: 3 killed.'), report('Shells fell at Vesk: 4 killed.'), report('Blast at Orun: 5 killed.')),
        by,
      )
      const settled = async () => {
        await work(store, steps, { until: 'idle' })
        return (await listIncidents(store)).map(({ incident }) => incident.claims.length).sort()
      }
      assert.deepEqual(await settled(), [1, 2])
      const [a, b] = (await listIncidents(store)) as [Seen, Seen]
      const merged = await merge(store, [see(a), see(b)], by)
      assert.ok(merged.kind === 'done')
      assert.deepEqual(await settled(), [3])
      assert.equal((await merge(store, [see(a), see(b)], by)).kind, 'unknown')
      await undo(store, merged.entry.seq, by)
      assert.deepEqual(await settled(), [1, 2])
      const two = (await listIncidents(store)).find(({ incident }) => incident.claims.length === 2)!
      assert.equal((await split(store, { incident: { id: two.incident.id, version: 'old' }, claims: [] }, by)).kind, 'conflict')
      await split(store, { incident: see(two), claims: [two.incident.claims[1]!] }, by)
      assert.deepEqual(await settled(), [1, 1, 1])
      const claims = (await listClaims(store)).map(({ claim }) => claim.id)
      assert.equal((await relate(store, { kind: 'same', between: [claims[0]!, 'claim-none'] }, by)).kind, 'unknown')
    })

    test('a rejected claim leaves its incident; whoever watches is told', async () => {
      const store = await engine.fresh()
      const { cursor } = await changesSince(store, null)
      await addReports(store, taken(report('Shells fell at Orun: 3 killed, 4 injured.')), by)
      await work(store, steps, { until: 'idle' })
      const first = await changesSince(store, cursor)
      assert.deepEqual(
        first.changes.map(({ kind }) => kind),
        ['report-added', 'claims-read', 'incident-changed'],
      )
      for (const { claim } of await listClaims(store))
        await decide(store, { claim: claim.id, decision: 'reject', reason: 'elsewhere', author: 'anna' })
      await work(store, steps, { until: 'idle' })
      assert.deepEqual(await listIncidents(store), [])
      const second = await changesSince(store, first.cursor)
      assert.deepEqual(
        second.changes.map(({ kind }) => kind),
        ['claim-decided', 'claim-decided', 'incident-gone'],
      )
      assert.deepEqual((await changesSince(store, second.cursor)).changes, [])
    })

    test('rebuild makes the same tables from the entries', async () => {
      const store = await engine.fresh()
      const reports = many(40)
      await addReports(store, taken(...reports), by)
      await work(store, steps, { until: 'idle' })
      const claims = await listClaims(store)
      for (const { claim } of claims.slice(0, 6)) await decide(store, { claim: claim.id, decision: 'reject', reason: 'no', author: 'anna' })
      const edit = await decide(store, {
        claim: claims[7]!.claim.id,
        decision: 'edit',
        edit: { polarity: 'denied' },
        reason: 'no',
        author: 'anna',
      })
      assert.ok(edit.kind === 'done')
      await undo(store, edit.entry.seq, by)
      await relate(store, { kind: 'same', between: [claims[8]!.claim.id, claims[9]!.claim.id] }, by)
      await recordReadings(
        store,
        reports.slice(0, 9).map((each) => ({ report: each.id, reader: 'counter@2', claims: claimsOf(each, 'counter@2').slice(0, 1) })),
        'counter',
      )
      await work(store, steps, { until: 'idle' })
      const before = await tables(store)
      await rebuild(store)
      await work(store, steps, { until: 'idle' })
      assert.deepEqual(await tables(store), before)
    })

    test('a report on which the reader fails is kept with an issue, and the rest goes on', async () => {
      const store = await engine.fresh()
      await addReports(store, taken(...many(5)), by)
      const faulty: Steps = {
        ...steps,
        read: (one, references) =>
          one.text.includes(': 3 killed') ? Promise.reject(new Error('ran aground')) : steps.read(one, references),
      }
      const issues: string[] = []
      const done = await work(store, faulty, { until: 'idle', told: (step) => issues.push(...step.issues.map(({ code }) => code)) })
      assert.deepEqual([done.read, done.claims, issues], [5, 4, ['reader-failed']])
    })

    test('reports on which a worker died are handed out one by one, and the one on which they always die is put aside', async () => {
      const store = await engine.fresh()
      const reports = many(12)
      await addReports(store, taken(...reports), by)
      assert.deepEqual([await backlog(store), (await holdings(store)).reading], [12, 12])
      const take = async () => store.queue.take<{ reports: string[] }>('read', 100)
      const died = (jobs: Awaited<ReturnType<typeof take>>) => store.queue.giveBack('read', jobs, 'its worker died')
      const together = await take()
      assert.deepEqual(together.map(({ data }) => data.reports.length).sort(), [10, 2])
      await died(together)
      const parting = new AbortController()
      await work(store, steps, { signal: parting.signal, told: () => parting.abort() })
      const alone = await take()
      assert.deepEqual(alone.flatMap(({ data }) => data.reports).sort(), reports.map(({ id }) => id).sort())
      const deadly = reports[3]!.id
      await died(alone.filter(({ data }) => data.reports[0] === deadly))
      for (let deaths = 2; deaths < 8; deaths++) await died(await take())
      const issues: (string | null)[] = []
      const done = await work(store, steps, {
        until: 'idle',
        told: (step) => issues.push(...step.issues.flatMap(({ code, place }) => [code, place])),
      })
      assert.deepEqual([done.read, done.claims, issues], [12, 11, ['reader-died', deadly]])
    })

    describe('what takes longer than a lease', { concurrency: true }, () => {
      test('a worker that is slow keeps its work for longer than a lease', async () => {
        const store = await engine.fresh()
        await store.queue.supervise(LEASE_S)
        await addReports(store, taken(...many(20)), by)
        const read: string[] = []
        const slow: Steps = {
          ...steps,
          read: async (one, references) => {
            read.push(one.id)
            await sleep(LONGER_MS / 20)
            return steps.read(one, references)
          },
        }
        const done = await work(store, slow, { until: 'idle', lease: LEASE_S })
        assert.deepEqual([done.read, read.length], [20, 20])
      })

      test('incidents that take longer than a lease are made once', async () => {
        const store = await engine.fresh()
        await store.queue.supervise(LEASE_S)
        await addReports(store, taken(...many(1)), by)
        let made = 0
        const account = async (held: Parameters<Steps['account']>[0]) => {
          made++
          await sleep(LONGER_MS)
          return steps.account(held)
        }
        const done = await work(store, { ...steps, account }, { until: 'idle', lease: LEASE_S })
        assert.deepEqual([made, done.linked, (await listIncidents(store)).length, await backlog(store)], [1, 1, 1, 0])
      })
    })

    test('incidents stay made though the worker was too busy to keep its lease', async () => {
      const store = await engine.fresh()
      await addReports(store, taken(...many(1)), by)
      let made = 0
      const account = async (held: Parameters<Steps['account']>[0]) => {
        if (made++ === 0)
          await sql`update stemma_work.job set state = 'retry', retry_count = 1 where name = 'link' and state = 'active'`.execute(store.db)
        return steps.account(held)
      }
      const done = await work(store, { ...steps, account }, { until: 'idle' })
      assert.deepEqual([made, done.linked, (await listIncidents(store)).length, await backlog(store)], [1, 1, 1, 0])
    })

    test('reports that cannot be brought to account are told of, and the others are', async () => {
      const store = await engine.fresh()
      await addReports(store, taken(report('Shells fell at Orun: 3 killed.'), report('Shells fell at Vesk: 4 killed.')), by)
      const faulty: Steps = {
        ...steps,
        account: (held) => {
          if (held.reports.some(({ text }) => text.includes('Orun'))) throw new Error('ran aground')
          return steps.account(held)
        },
      }
      const issues: string[] = []
      await work(store, faulty, { until: 'idle', told: (step) => issues.push(...step.issues.map(({ code }) => code)) })
      assert.deepEqual([issues, (await listIncidents(store)).length, (await listClaims(store)).length], [['account-failed'], 1, 2])
    })

    test('a report whose events cannot be told apart is told of and is in no incident, until they can', async () => {
      const store = await engine.fresh()
      await addReports(store, taken(report('Shells fell at Orun: 3 killed.'), report('Shells fell at Vesk: 4 killed.')), by)
      const faulty: Steps = {
        ...steps,
        tell: (told, claims) => {
          if (told.text.includes('Orun')) throw new Error('ran aground')
          return steps.tell(told, claims)
        },
      }
      const issues: string[] = []
      await work(store, faulty, { until: 'idle', told: (step) => issues.push(...step.issues.map(({ code }) => code)) })
      assert.deepEqual([issues, (await listIncidents(store)).length, await backlog(store)], [['account-failed'], 1, 0])
      await rebuild(store)
      await work(store, steps, { until: 'idle' })
      assert.equal((await listIncidents(store)).length, 2)
      assert.deepEqual(await sql`select code from issue`.execute(store.db).then(({ rows }) => rows), [])
    })

    test('what a new report is compared with and not joined to is not made anew', async () => {
      const store = await engine.fresh()
      const made: (readonly string[])[] = []
      const counting: Steps = {
        ...steps,
        account: (held) => {
          made.push(held.reports.map(({ id }) => id))
          return steps.account(held)
        },
      }
      const days = ['2019-05-04', '2019-05-05', '2019-05-04'].map((published, n) =>
        report(`${n + 3} killed at Ferry.`, { published, outlet: `Outlet ${n}` }),
      )
      for (const one of days) {
        await addReports(store, taken(one), by)
        await work(store, counting, { until: 'idle' })
      }
      const [first, second, third] = days.map(({ id }) => id)
      assert.deepEqual(
        made.map((ids) => ids.toSorted()),
        [[first], [second], [first, third].toSorted()],
      )
      assert.equal((await listIncidents(store)).length, 2)
    })

    test('incidents are found by time, place and report', async () => {
      const store = await engine.fresh()
      await addReports(store, taken(...many(10)), by)
      await work(store, steps, { until: 'idle' })
      const all = await listIncidents(store)
      const [first] = all
      assert.equal((await listIncidents(store, { near: { lat: 10.6, lon: 20.6, km: 30 } })).length, all.length)
      assert.equal((await listIncidents(store, { near: { lat: 12, lon: 20.6, km: 30 } })).length, 0)
      await sql`update incident set lat = 10.9 where id = ${first!.incident.id}`.execute(store.db)
      assert.deepEqual(await listIncidents(store, { near: { lat: 10.5, lon: 20.5, km: 30 }, limit: 1 }), all.slice(1, 2))
      assert.equal((await listIncidents(store, { near: { lat: 10.5, lon: 20.5, km: 50 } })).length, all.length)
      assert.equal((await listIncidents(store, { from: '2019-05-05' })).length, 0)
      assert.deepEqual(
        (await listIncidents(store, { reports: first!.incident.reports })).map(({ incident }) => incident.id),
        [first!.incident.id],
      )
      const paged = []
      for (let page = await listIncidents(store, { limit: 3 }); page.length > 0; ) {
        paged.push(...page)
        page = await listIncidents(store, { limit: 3, after: { day: '2019-05-04', id: page.at(-1)!.incident.id } })
      }
      assert.deepEqual(paged, all)
      assert.deepEqual(
        (await listClaims(store, { incident: first!.incident.id })).map(({ claim }) => claim.id).sort(),
        first!.incident.claims,
      )
    })
  })

type Seen = Awaited<ReturnType<typeof listIncidents>>[number]
const see = ({ incident, version }: Seen) => ({ id: incident.id, version })
