import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { sha256 } from '../../src/model/ids.ts'
import {
  accountInputs,
  addReports,
  decide,
  entries,
  listClaims,
  listDecisions,
  listReports,
  listSources,
  makeCheckpoint,
  newKey,
  originalOf,
  queuedClaims,
  recordReadings,
  type Store,
  undo,
  verifyLedger,
} from '../../src/store/index.ts'
import { ENGINES, engineOf } from './engines.ts'
import { claimsOf, report, taken } from './made.ts'

const by = { author: 'anna' }

for (const name of ENGINES)
  describe(`the ledger on ${name}`, async () => {
    const engine = await engineOf(name)

    const withClaims = async (store: Store, ...texts: string[]) => {
      const reports = texts.map((text) => report(text))
      await addReports(store, taken(...reports), by)
      await recordReadings(
        store,
        reports.map((each) => ({ report: each.id, reader: 'counter@1', claims: claimsOf(each) })),
        'counter',
      )
      return reports
    }

    test('keeps a report once, whatever file it comes in', async () => {
      const store = await engine.fresh()
      const one = report('A shell fell: 3 killed.')
      const first = await addReports(store, taken(one, one), by)
      assert.deepEqual([first.added, first.known], [[one.id], [{ given: one.id, id: one.id }]])
      const again = await addReports(store, taken({ ...one, id: 'another-name' }), by)
      assert.deepEqual(again.known, [{ given: 'another-name', id: one.id }])
      assert.equal((await listReports(store)).length, 1)
      assert.equal((await entries(store)).length, 1)
    })

    test('lists what differs in capitals or a leading article alone as one source, and keeps each claim’s own words', async () => {
      const store = await engine.fresh()
      const heard = ['The ministry', 'the ministry', 'Ministry', 'The ministry of health', 'the ministry']
      const reports = heard.map((name, i) => report(`${i + 2} killed, ${name} said.`))
      await addReports(store, taken(...reports), by)
      const said = (name: string) => [{ name, source: null, cue: null, named: true }]
      const claims = reports.map((each, i) => claimsOf(each).map((claim) => ({ ...claim, attribution: said(heard[i]!) })))
      const readings = reports.map((each, i) => ({ report: each.id, reader: 'counter@1', claims: claims[i]! }))
      await recordReadings(store, readings, 'counter')
      const { rows: sources } = await listSources(store, { group: 'named' })
      assert.deepEqual(
        sources.map(({ name, claims, reports }) => [name, claims, reports]),
        [
          ['the ministry', 4, 4],
          ['The ministry of health', 1, 1],
        ],
      )
      const kept = (await listClaims(store)).map(({ claim }) => claim.attribution[0]?.name)
      assert.deepEqual(kept.toSorted(), heard.toSorted())
    })

    test('lists outlets and sources page by page, each told by how many, and finds them by a part of their name', async () => {
      const store = await engine.fresh()
      const told = [
        { outlet: 'Ferry Post', said: 'the miller', named: false },
        { outlet: 'Ferry Post', said: 'Ines Ortal', named: true },
        { outlet: 'The Quay', said: 'Ines Ortal', named: true },
        { outlet: '100% Harbour', said: null, named: false },
      ]
      const reports = told.map(({ outlet }, i) => report(`${i + 2} killed at the mill.`, { outlet, title: `Mill ${i}` }))
      await addReports(store, taken(...reports), by)
      const chain = (i: number) =>
        told[i]!.said === null ? [] : [{ name: told[i]!.said!, source: null, cue: null, named: told[i]!.named }]
      const claims = (i: number) => claimsOf(reports[i]!).map((claim) => ({ ...claim, attribution: chain(i) }))
      await recordReadings(
        store,
        reports.map((each, i) => ({ report: each.id, reader: 'counter@1', claims: claims(i) })),
        'counter',
      )
      const held = (await listClaims(store)).length
      const outlets = await listSources(store, { group: 'outlet' })
      assert.deepEqual(
        outlets.rows.map(({ name, reports }) => [name, reports]),
        [
          ['Ferry Post', 2],
          ['100% Harbour', 1],
          ['The Quay', 1],
        ],
      )
      assert.equal(
        outlets.rows.reduce((n, row) => n + row.claims, 0),
        held,
      )
      const [ines] = (await listSources(store, { group: 'named' })).rows
      assert.deepEqual(
        [ines?.name, ines?.reports, ines?.leanedOnBy, ines?.heardIn],
        ['Ines Ortal', 2, ['Ferry Post', 'The Quay'], ['Mill 1', 'Mill 2']],
      )
      const names = async (query: Parameters<typeof listSources>[1]) => {
        const { rows, total } = await listSources(store, query)
        return [rows.map(({ name }) => name), total]
      }
      assert.deepEqual(await names({ group: 'unnamed' }), [['the miller'], 1])
      assert.deepEqual(await names({ group: 'outlet', text: '0%' }), [['100% Harbour'], 1])
      assert.deepEqual(await names({ group: 'named', text: 'orta' }), [['Ines Ortal'], 1])
      assert.deepEqual(await names({ group: 'named', text: 'miller' }), [[], 0])
      assert.deepEqual(await names({ group: 'outlet', offset: 1, limit: 1 }), [['100% Harbour'], 3])
      assert.deepEqual(await names({ group: 'outlet', offset: 3, limit: 1 }), [[], 3])
    })

    test('finds claims by words of their report, the last of them begun, by outlet and by origin', async () => {
      const store = await engine.fresh()
      const one = report('Shells fell on the mill at Ez-Zawra: 3 killed, 100% of the roof gone.', {
        title: 'Mill shelled',
        outlet: 'Ferry Post',
      })
      const two = report('A mill burnt. Shells were found; 5 killed.', { title: 'Fire', outlet: 'The Quay' })
      await addReports(store, taken(one, two), by)
      const said = [{ name: 'the miller', source: null, cue: null, named: false }]
      const claims = claimsOf(two).map((claim) => ({ ...claim, attribution: said }))
      const readings = [one, two].map((each) => ({ report: each.id, reader: 'counter@1', claims: each === two ? claims : claimsOf(each) }))
      await recordReadings(store, readings, 'counter')
      const found = async (text: string) => {
        const { rows, total } = await queuedClaims(store, { text, offset: 0, limit: 10 })
        assert.equal(rows.length, total)
        return rows.map(({ claim }) => (claim.report === one.id ? 'one' : 'two'))
      }
      const cases: [string, string[]][] = [
        ['', ['one', 'two']],
        ['mill', ['one', 'two']],
        ['SHELLS FELL', ['one']],
        ['shells fe', ['one']],
        ['fell shells', []],
        ['Ez-Zawra', ['one']],
        ['3 killed', ['one']],
        ['ferry', ['one']],
        ['quay ', ['two']],
        ['the miller', ['two']],
        ['%', ['one']],
        ["o'clock", []],
        ['it’s & | ! :* <->', []],
        ['½', []],
        ['²', []],
        ['http://', []],
      ]
      for (const [text, expected] of cases) assert.deepEqual(await found(text), expected, text)
    })

    test('links a corrected version to the earlier one and keeps both', async () => {
      const store = await engine.fresh()
      const url = 'https://www.ferrypost.example/a?utm_source=x'
      const first = report('3 killed.', { url, title: 'Shell falls' })
      const second = report('Correction: 5 killed.', { url: 'https://ferrypost.example/a/', title: 'Shell falls on market' })
      const third = report('Now 6 killed.', { title: 'Shell falls on market' })
      await addReports(store, taken(first), by)
      const { revised } = await addReports(store, taken(second, third), by)
      assert.deepEqual(revised, [{ id: second.id, revises: first.id }])
      assert.equal((await listReports(store)).length, 3)
    })

    test('keeps another text under an id that is taken, under a name of its own', async () => {
      const store = await engine.fresh()
      await addReports(store, taken(report('3 killed.', { id: 'r1', title: 'One' })), by)
      const { renamed, added } = await addReports(store, taken(report('9 injured.', { id: 'r1', title: 'Two' })), by)
      assert.equal(renamed[0]?.given, 'r1')
      assert.equal(added[0], renamed[0]?.id)
    })

    test('finds reports by words, outlet and day, page by page', async () => {
      const store = await engine.fresh()
      const long = report(Array.from({ length: 60_000 }, (_, n) => `ward${n}`).join(' '))
      await addReports(
        store,
        taken(report('3 killed in Orun.'), report('4 killed in Vesk.', { outlet: 'River Times', published: '2020-02-01' }), long),
        by,
      )
      const ids = async (query: Parameters<typeof listReports>[1]) => (await listReports(store, query)).length
      assert.deepEqual(
        [await ids({ words: 'killed orun' }), await ids({ words: 'killed -orun' }), await ids({ words: 'ward5' })],
        [1, 1, 1],
      )
      assert.deepEqual(
        [await ids({ outlet: 'River Times' }), await ids({ from: '2020-01-01' }), await ids({ to: '2020-01-01' })],
        [1, 1, 2],
      )
      const [first] = await listReports(store, { limit: 1 })
      assert.equal((await listReports(store, { after: first!.seq })).length, 2)
    })

    test('looks up no more than what comes, however far off the statistics and however little memory', async () => {
      const store = await engine.fresh()
      const batch = (from: number) =>
        taken(...Array.from({ length: 200 }, (_, i) => report(`${from + i} killed.`, { title: `Shell no. ${from + i}` })))
      for (let from = 0; from < 3000; from += 200) await addReports(store, batch(from), by)
      await sql`alter table report alter lineage set (n_distinct = 1)`.execute(store.db)
      await sql`analyze report`.execute(store.db)
      const { read, added } = await store.db.connection().execute(async (db) => {
        const counted = async () => {
          await sql`select pg_stat_force_next_flush()`.execute(db)
          const { rows } = await sql<{ read: number; added: number }>`select (seq_tup_read + idx_tup_fetch)::int as read,
            n_tup_ins::int as added from pg_stat_user_tables where relname = 'report'`.execute(db)
          return rows[0]!
        }
        await sql`set work_mem = '64kB'`.execute(db)
        const before = await counted()
        await addReports({ ...store, db }, batch(3000), by)
        const after = await counted()
        return { read: after.read - before.read, added: after.added - before.added }
      })
      assert.deepEqual({ added, few: read <= 200 }, { added: 200, few: true }, `${read} rows of reports were read to take ${added} in`)
    })

    test('of several who take the same reports in at once, one does, and readers need not wait for them', async () => {
      const store = await engine.fresh()
      const early = report('A shell fell: 3 killed.')
      await addReports(store, taken(early), by)
      const same = taken(...Array.from({ length: 20 }, (_, n) => report(`${n} killed.`, { title: `Shell no. ${n}` })))
      const results = await store.db.transaction().execute(async (trx) => {
        await sql`select pg_advisory_xact_lock(783736664)`.execute(trx)
        const adding = [1, 2, 3].map(() => addReports(store, same, by))
        await recordReadings(store, [{ report: early.id, reader: 'counter@1', claims: claimsOf(early) }], 'counter')
        return { adding }
      })
      const all = await Promise.all(results.adding)
      assert.deepEqual(all.map(({ added, known }) => [added.length, known.length]).toSorted(), [
        [0, 20],
        [0, 20],
        [20, 0],
      ])
      assert.deepEqual([(await listReports(store)).length, (await verifyLedger(store)).faults], [21, []])
    })

    test('keeps raw bytes by their hash', async () => {
      const store = await engine.fresh()
      const raw = Buffer.from('<p>3 killed.</p>')
      const one = { ...report('3 killed.'), sha256: sha256(raw) }
      await addReports(store, [{ report: one, raw }], by)
      assert.deepEqual(Buffer.from((await originalOf(store, one))!), raw)
      const wrong = await addReports(store, [{ report: { ...report('4 killed.'), sha256: sha256('other') }, raw }], by)
      assert.equal(wrong.refused.length, 1)
      assert.deepEqual((await verifyLedger(store)).faults, [])
      await sql`alter table raw disable trigger all`.execute(store.db)
      await sql`update raw set bytes = 'other'`.execute(store.db)
      assert.match((await verifyLedger(store)).faults.join(), /raw bytes .* were changed/)
      await sql`delete from raw`.execute(store.db)
      assert.deepEqual((await verifyLedger(store)).faults, ['the raw bytes of the report of entry 1 are missing'])
    })

    test('refuses what it could not give back unchanged', async () => {
      const store = await engine.fresh()
      const { refused, added } = await addReports(
        store,
        taken(report('3 killed\u0000.'), report('4 killed \ud800.'), report('5 killed.')),
        by,
      )
      assert.deepEqual([refused.length, added.length], [2, 1])
    })

    test('takes no claim whose words are not in the report', async () => {
      const store = await engine.fresh()
      const one = report('A shell fell: 3 killed.')
      await addReports(store, taken(one), by)
      const [claim] = claimsOf(one)
      const moved = { ...claim!, id: 'claim-moved', quote: { ...claim!.quote, start: claim!.quote.start + 1, end: claim!.quote.end + 1 } }
      const { changed, refused } = await recordReadings(
        store,
        [{ report: one.id, reader: 'counter@1', claims: [claim!, moved] }],
        'counter',
      )
      assert.deepEqual([changed, refused.length, (await listClaims(store)).length], [[one.id], 1, 1])
    })

    test('of two people who saw the same claim, tells the second of the first', async () => {
      const store = await engine.fresh()
      await withClaims(store, 'A shell fell: 3 killed.')
      const [{ claim, version }] = (await listClaims(store)) as [Awaited<ReturnType<typeof listClaims>>[0]]
      const verdicts = await Promise.all(
        ['anna', 'boris'].map((author) =>
          decide(store, { claim: claim.id, decision: 'reject', reason: 'another day', author, expected: version }),
        ),
      )
      assert.deepEqual(verdicts.map(({ kind }) => kind).sort(), ['conflict', 'done'])
      assert.equal((await decide(store, { claim: 'claim-none', decision: 'accept', reason: '', author: 'anna' })).kind, 'unknown')
    })

    test('a decision follows its claim to a new reading, is shown as changed, or as orphaned', async () => {
      const store = await engine.fresh()
      const [one] = await withClaims(store, '3 killed, 4 injured, 5 killed.')
      const claims = (await listClaims(store)).map(({ claim }) => claim).toSorted((a, b) => a.quote.start - b.quote.start)
      for (const claim of claims) await decide(store, { claim: claim.id, decision: 'reject', reason: 'misread', author: 'anna' })
      const next = claimsOf(one!, 'counter@2')
      const other = { ...next[1]!, casualty: { ...next[1]!.casualty!, outcome: 'killed' as const } }
      await recordReadings(store, [{ report: one!.id, reader: 'counter@2', claims: [next[0]!, other] }], 'counter')
      assert.deepEqual(
        (await listDecisions(store)).map(({ standing, follows }) => [standing, follows]),
        [
          ['holds', next[0]!.id],
          ['changed', other.id],
          ['orphaned', null],
        ],
      )
      assert.deepEqual(
        (await listClaims(store, { status: 'rejected' })).map(({ claim }) => claim.id),
        [next[0]!.id],
      )
      assert.deepEqual(
        (await accountInputs(store)).claims.map(({ id }) => id),
        [other.id],
      )
    })

    test('an edit changes the claim that the account gets, an undo takes it back, another undo brings it again', async () => {
      const store = await engine.fresh()
      await withClaims(store, '3 killed.')
      const [{ claim }] = (await listClaims(store)) as [Awaited<ReturnType<typeof listClaims>>[0]]
      const edited = await decide(store, {
        claim: claim.id,
        decision: 'edit',
        edit: { polarity: 'denied' },
        reason: 'it says not',
        author: 'anna',
      })
      const polarity = async () => [(await listClaims(store))[0]!.claim.polarity, (await accountInputs(store)).claims[0]!.polarity]
      assert.deepEqual(await polarity(), ['denied', 'denied'])
      assert.ok(edited.kind === 'done')
      const undone = await undo(store, edited.entry.seq, { author: 'boris', reason: 'slip' })
      assert.deepEqual(await polarity(), ['asserted', 'asserted'])
      assert.ok(undone.kind === 'done')
      await undo(store, undone.entry.seq, { author: 'anna', reason: 'no slip' })
      assert.deepEqual(await polarity(), ['denied', 'denied'])
      assert.equal((await undo(store, 1, { author: 'anna', reason: '' })).kind, 'cannot')
    })

    test('says what was held at a time, on both axes', async () => {
      let clock = Date.parse('2020-01-01T10:00:00Z')
      const store = await engine.fresh({ now: () => new Date((clock += 1000)) })
      const early = report('3 killed.', { published: '2019-05-04' })
      const late = report('7 killed.', { published: '2019-06-01' })
      await addReports(store, taken(early, late), by)
      await recordReadings(
        store,
        [early, late].map((each) => ({ report: each.id, reader: 'counter@1', claims: claimsOf(each) })),
        'counter',
      )
      clock = Date.parse('2020-01-05T10:00:00Z')
      await decide(store, { claim: claimsOf(early)[0]!.id, decision: 'reject', reason: 'elsewhere', author: 'anna' })
      const held = async (asOf: object) => {
        const { reports, claims } = await accountInputs(store, { asOf })
        return [reports.length, claims.length]
      }
      assert.deepEqual(await held({}), [2, 1])
      assert.deepEqual(await held({ recorded: '2020-01-01' }), [2, 2])
      assert.deepEqual(await held({ recorded: '2019-12-31' }), [0, 0])
      assert.deepEqual(await held({ published: '2019-05-04' }), [1, 0])
      assert.deepEqual(await held({ published: '2019-05-04', recorded: '2020-01-02' }), [1, 1])
    })

    test('verifies, and shows each way of changing what was written', async () => {
      const store = await engine.fresh()
      const [one] = await withClaims(store, '3 killed.', '4 injured.')
      const checkpoint = await makeCheckpoint(store, newKey())
      assert.deepEqual((await verifyLedger(store, [checkpoint])).faults, [])
      await assert.rejects(sql`update entry set author = 'x' where seq = 1`.execute(store.db), /append-only/)
      await assert.rejects(sql`delete from report`.execute(store.db), /append-only/)
      await assert.rejects(sql`truncate raw`.execute(store.db), /append-only/)
      await sql`alter table entry disable trigger all`.execute(store.db)
      await sql`alter table report disable trigger all`.execute(store.db)
      await sql`update report set text = '2 killed.' where id = ${one!.id}`.execute(store.db)
      assert.match((await verifyLedger(store)).faults.join(), /text of the report of entry 1 was changed/)
      await sql`update report set text = '3 killed.' where id = ${one!.id}`.execute(store.db)
      const { outlet } = await store.db.selectFrom('report').select('outlet').where('id', '=', one!.id).executeTakeFirstOrThrow()
      await sql`update report set outlet = 'Somebody Else' where id = ${one!.id}`.execute(store.db)
      assert.match((await verifyLedger(store)).faults.join(), /what is kept about the report of entry 1 was changed/)
      await sql`update report set outlet = ${outlet} where id = ${one!.id}`.execute(store.db)
      assert.deepEqual((await verifyLedger(store)).faults, [])
      await sql`update entry set author = 'x' where seq = 3`.execute(store.db)
      assert.match((await verifyLedger(store)).faults.join(), /entry 3 was changed/)
      await sql`delete from entry where seq = 4`.execute(store.db)
      assert.match((await verifyLedger(store, [checkpoint])).faults.join(), /chain ends at entry 3.*|speaks of 4 entries/)
    })
  })
