import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { addCommand } from '../../src/cli/commands/add.ts'
import { checkpointCommand } from '../../src/cli/commands/checkpoint.ts'
import { exportCommand } from '../../src/cli/commands/export.ts'
import { verifyCommand } from '../../src/cli/commands/verify.ts'
import type { Account } from '../../src/model/account.ts'
import { decide, listClaims, newKey, openStore, signText } from '../../src/store/index.ts'
import { folder, run } from './run.ts'

const REPORTS = [
  'date 2031-05-02 Shelling kills six in Aleppo from River Post\n\nSix people were killed when shells hit Aleppo on Thursday, police said.\n',
  'date 2031-05-03 Ten wounded in Aleppo from Hill Wire\n\nTen people were wounded in Aleppo on Thursday, the health ministry said.\n',
  'date 2031-05-03 A baker is killed from Lake Radio\n\nYusuf Halabi, a baker, was killed in Aleppo on Thursday, a neighbour said.\n',
]

type Files = Record<string, Uint8Array>
type Change = (files: Files) => void

const hash = (bytes: Uint8Array) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`
const edited = (files: Files, name: string, edit: (text: string) => string) => {
  const before = strFromU8(files[name]!)
  files[name] = strToU8(edit(before))
  assert.notEqual(strFromU8(files[name]!), before, `${name} is another now`)
}

/** Makes the hashes right again, as a forger would, and signs with a key of their own. */
function covered(files: Files): void {
  const list = JSON.parse(strFromU8(files['datapackage.json']!)) as { resources: { path: string; bytes: number; hash: string }[] }
  for (const one of list.resources) Object.assign(one, { bytes: files[one.path]!.length, hash: hash(files[one.path]!) })
  files['datapackage.json'] = strToU8(JSON.stringify(list))
  const own = hash(files['datapackage.json'])
  files['datapackage-digest.json'] = strToU8(JSON.stringify({ hash: own, signedData: { hash: own, ...signText(own, newKey()) } }))
}

const account = (files: Files, change: (account: { claims: Account['claims'][number][] }) => void): void =>
  edited(files, 'data/account.json', (text) => {
    const whole = JSON.parse(text) as { claims: Account['claims'][number][] }
    change(whole)
    return JSON.stringify(whole)
  })

const entries = (files: Files, change: (lines: string[]) => string[]): void =>
  edited(files, 'ledger/entries.jsonl', (text) => `${change(text.trim().split('\n')).join('\n')}\n`)

/** Another figure in a table that no entry vouches for. */
const otherToll = (files: Files): void => edited(files, 'data/tolls.csv', (text) => text.replace(/killed,,\d+/, 'killed,,99'))

const FORGERIES: readonly (readonly [says: string, change: Change, fault: RegExp])[] = [
  ['a file is changed', (files) => edited(files, 'incidents.html', (text) => `${text} `), /incidents\.html was changed/],
  ['a file is added', (files) => void (files['more.txt'] = strToU8('x')), /more\.txt is not on the list/],
  ['a file is left out', (files) => void delete files['data/tolls.csv'], /data\/tolls\.csv is missing/],
  ['the list is changed', (files) => edited(files, 'datapackage.json', (text) => `${text} `), /the list of files was changed/],
  [
    'a claim is changed, and all hashes with it',
    (files) => {
      account(files, ({ claims }) => Object.assign(claims[0]!, { polarity: 'denied' }))
      covered(files)
    },
    /the claim claim-\w+ was changed/,
  ],
  [
    'a claim is left out',
    (files) => {
      account(files, ({ claims }) => claims.shift())
      covered(files)
    },
    /the claim claim-\w+ was left out/,
  ],
  [
    'a claim that was rejected is put back in',
    (files) => {
      const read = strFromU8(files['ledger/entries.jsonl']!)
        .split('\n')
        .find((line) => line.includes('Ten people'))!
      const { body } = JSON.parse(read) as { body: { claims: Account['claims'] } }
      account(
        files,
        (whole) => void (whole.claims = [...whole.claims.filter(({ report }) => report !== body.claims[0]!.report), ...body.claims]),
      )
      covered(files)
    },
    /is in no entry|was changed/,
  ],
  [
    'a toll is changed, and the list signed with another key',
    (files) => {
      otherToll(files)
      covered(files)
    },
    /signed with another key than the checkpoint/,
  ],
  [
    'a toll is changed, and the list no longer signed',
    (files) => {
      otherToll(files)
      covered(files)
      const { hash: own } = JSON.parse(strFromU8(files['datapackage-digest.json']!)) as { hash: string }
      files['datapackage-digest.json'] = strToU8(JSON.stringify({ hash: own }))
    },
    /list of files is not signed/,
  ],
  [
    'an entry is changed',
    (files) => {
      entries(files, (lines) => lines.map((line) => line.replace('Six people', 'Two people')))
      covered(files)
    },
    /entry \d+ was changed/,
  ],
  [
    'an entry is left out, the rest numbered anew',
    (files) => {
      entries(files, (lines) => lines.slice(1))
      covered(files)
    },
    /entry 1 is missing/,
  ],
  [
    'an entry is withheld under another hash',
    (files) => {
      entries(files, ([first, ...rest]) => {
        const { seq, kind } = JSON.parse(first!) as { seq: number; kind: string }
        return [JSON.stringify({ seq, withheld: true, kind, report: null, hash: '0'.repeat(64) }), ...rest]
      })
      covered(files)
    },
    /are not those of the checkpoint|does not follow/,
  ],
]

test('an export alone is held against the ledger that it is from, without the database', async (t) => {
  const here = folder(t, Object.fromEntries(REPORTS.map((text, n) => [`${n}.txt`, text])))
  const ledger = { ledger: join(here, 'ledger') }
  assert.equal(
    (
      await run(
        addCommand,
        REPORTS.map((_, n) => join(here, `${n}.txt`)),
        ledger,
      )
    ).code,
    0,
  )
  const store = await openStore(ledger)
  const claims = (await listClaims(store)).map(({ claim }) => claim).filter(({ quote }) => /Ten/.test(quote.exact))
  for (const { id } of claims.slice(0, 1)) await decide(store, { claim: id, decision: 'reject', reason: 'told twice', author: 'anna' })
  for (const { id } of claims.slice(1))
    await decide(store, { claim: id, decision: 'edit', edit: { certainty: 'hedged' }, reason: 'so it is', author: 'anna' })
  await store.close()
  const bundle = async (name: string, options: Record<string, string>) => {
    const out = join(here, name)
    assert.equal((await run(exportCommand, [], { format: 'bundle', out, ...ledger, ...options })).code, 0)
    return out
  }
  const checkpoint = join(here, 'c.json')
  writeFileSync(checkpoint, (await run(checkpointCommand, [], ledger)).out)
  const { key } = JSON.parse(readFileSync(checkpoint, 'utf8')) as { key: string }

  const open = await bundle('open.zip', { names: 'keep', authors: 'keep' })
  const whole = await run(verifyCommand, [checkpoint, open], { key })
  assert.deepEqual([whole.code, whole.err], [0, ''], whole.out)
  assert.match(whole.out, /0 entries are told by their hash alone; the claims of 3 of 3 reports were held/)

  const closed = await bundle('closed.zip', {})
  const told = await run(verifyCommand, [closed], {})
  assert.equal(told.code, 0, told.out)
  assert.match(told.out, /[1-9]\d* entries are told by their hash alone; the claims of [12] of 3 reports/)
  for (const bytes of Object.values(unzipSync(readFileSync(closed)))) assert.doesNotMatch(strFromU8(bytes), /Halabi|anna/)

  for (const [says, change, fault] of FORGERIES) {
    const files = unzipSync(readFileSync(open))
    change(files)
    const forged = join(here, 'forged.zip')
    writeFileSync(forged, zipSync(files))
    const { code, out } = await run(verifyCommand, [forged], {})
    assert.equal(code, 1, says)
    assert.match(out, fault, says)
    assert.equal((await run(verifyCommand, [forged], { key })).code, 1, says)
  }
  const bytes = readFileSync(open)
  const broken = join(here, 'broken.zip')
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    const middle = Math.floor(content.length / 2)
    const changed = content.with(middle, content[middle] === 0x31 ? 0x32 : 0x31)
    writeFileSync(broken, zipSync({ ...unzipSync(bytes), [name]: changed }))
    const { code, out } = await run(verifyCommand, [broken], {})
    assert.equal(code, 1, name)
    assert.match(out, /^FAULT /m, name)
  }
  for (const part of [0.1, 0.5, 0.99]) {
    writeFileSync(broken, bytes.subarray(0, bytes.length * part))
    await assert.rejects(run(verifyCommand, [broken], {}), /cut short or broken/)
  }
  await assert.rejects(run(verifyCommand, [join(here, '0.txt')], {}), /is no checkpoint, no entries \(\.jsonl\) and no bundle/)
  await assert.rejects(run(verifyCommand, [join(here, 'nowhere.zip')], {}), /There is no file .*nowhere\.zip/)
})

test('an export of reports alone is held against its hashes', async (t) => {
  const here = folder(t, { 'a.txt': REPORTS[0]! })
  const out = join(here, 'a.part')
  assert.equal((await run(exportCommand, [join(here, 'a.txt')], { format: 'bundle', out })).code, 0)
  const { code, out: said } = await run(verifyCommand, [out], {})
  assert.equal(code, 0, said)
  assert.match(said, /from no ledger/)
})
