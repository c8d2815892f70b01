import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { AdriftPage, QueuePage } from '../../src/present/rows.ts'
import { desk, type Opened, readAnew } from '../web/desk.ts'
import { asker } from './team.ts'

let held: Opened
before(async () => {
  held = await desk()
})
after(() => held?.close())

const get = <T>(path: string): Promise<T> => asker(held.url).data('GET', `/api${path}`)
const post = (path: string, body: unknown) => asker(held.url).ask('POST', `/api${path}`, body)
const adrift = () => get<AdriftPage>('/decisions/adrift')

test('a decision whose claim is gone or read otherwise is listed with who, why and what is read there today, until it is decided on or taken back', async () => {
  assert.deepEqual(await adrift(), { rows: [], total: 0 })
  const { rows } = await get<QueuePage>('/queue?kind=casualty')
  const { report } = rows.find((row) => rows.filter((one) => one.report === row.report).length >= 3)!
  const [gone, otherwise, kept] = rows.filter((row) => row.report === report)
  const all = [gone!, otherwise!, kept!]
  await post('/decisions', { claims: all.map(({ id, version }) => ({ id, version })), to: 'rejected', reason: 'of another day' })
  assert.equal((await adrift()).total, 0, 'decisions on claims that stand are not adrift')
  await readAnew(held.store, report, (claims) =>
    claims.flatMap((claim) => {
      if (claim.id === gone!.id) return [{ ...claim, id: 'claim-shorter', quote: { ...claim.quote, ...shorter(claim.quote) } }]
      return [claim.id === otherwise!.id ? { ...claim, polarity: 'denied' as const } : claim]
    }),
  )
  const page = await adrift()
  assert.deepEqual(
    page.rows.map(({ by, reason, decision, claimGone, words, now }) => ({
      ...{ by, reason, decision, claimGone, words },
      now: now.map(({ id, denied, standing }) => ({ id, denied, standing })),
    })),
    [
      { ...SAID, claimGone: false, words: otherwise!.words, now: [{ id: otherwise!.id, denied: true, standing: 'open' }] },
      { ...SAID, claimGone: true, words: gone!.words, now: [{ id: 'claim-shorter', denied: false, standing: 'open' }] },
    ],
  )
  assert.equal((await get<AdriftPage>('/decisions/adrift?limit=1')).rows.length, 1)
  assert.equal((await get<AdriftPage>('/decisions/adrift?limit=1')).total, 2)

  const [changed, orphan] = page.rows
  const again = (await get<QueuePage>('/queue?kind=casualty')).rows.find(({ id }) => id === otherwise!.id)!
  await post('/decisions', { claims: [{ id: again.id, version: again.version }], to: 'accepted' })
  assert.deepEqual(
    (await adrift()).rows.map(({ seq }) => seq),
    [orphan!.seq],
    'what was decided again is done',
  )
  assert.notEqual(changed!.seq, orphan!.seq)
  await post(`/entries/${orphan!.seq}/undo`, {})
  assert.deepEqual(await adrift(), { rows: [], total: 0 })
})

const SAID = { by: 'anna', reason: 'of another day', decision: 'reject' }

/** The words but for their last letter, so that the two touch. */
const shorter = ({ start, end, exact }: { start: number; end: number; exact: string }) => ({
  start,
  end: end - 1,
  exact: exact.slice(0, end - 1 - start),
})
