import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { EXPORTS } from '../../src/exports/index.ts'
import type { Account } from '../../src/model/account.ts'
import { folder, stemma } from './run.ts'

const REPORT =
  'date 2031-05-02 Shelling kills six in Aleppo from River Post\n\nSix people were killed when shells hit Aleppo on Thursday, police said.\n'

test('export writes every format of reports without keeping them', async (t) => {
  const path = folder(t, { 'a.txt': REPORT })
  for (const { name } of EXPORTS.filter(({ name }) => ['json', 'ucdp', 'bundle'].includes(name))) {
    const out = join(path, `${name}.out`)
    const { code, err } = await stemma(['export', '--format', name, '--out', out, join(path, 'a.txt')])
    assert.equal(code, 0, err)
    assert.match(err, /leaves out/)
    assert.ok(readFileSync(out).length > 0)
  }
})

test('export says what is misused', async (t) => {
  const path = join(folder(t, { 'a.txt': REPORT }), 'a.txt')
  for (const wrong of [
    ['--coarsen', 'a lot'],
    ['--format', 'docx'],
    ['--policy', 'none-such'],
    ['--out', join(path, 'x.csv')],
    ['--out', dirname(path)],
  ]) {
    const { code, err } = await stemma(['export', ...wrong, path])
    assert.equal(code, 2, err)
  }
})

test('a table is read by the columns that are named', async (t) => {
  const path = join(folder(t, { 'a.csv': 'Day,Story\n2031-05-02,Six people were killed in Aleppo.\n' }), 'a.csv')
  const { code, out, err } = await stemma(['extract', '--columns', 'text=Story,published=Day', path])
  assert.equal(code, 0, err)
  assert.match(out, /"exact":"Six people were killed/)
  assert.equal((await stemma(['extract', '--columns', 'story=Text', path])).code, 2)
  assert.equal((await stemma(['extract', '--input', 'none-such', path])).code, 2)
})

test('an export of files of which some were lost says so in its exit code', async (t) => {
  const path = folder(t, { 'a.txt': REPORT, 'b.txt': '' })
  const { code, out, err } = await stemma(['export', '--format', 'incidents-csv', path])
  assert.equal(code, 1)
  assert.match(err, /b\.txt: /)
  assert.match(out, /^incident-.*Aleppo/m)
})

test('an export of one incident holds it alone, with its reports; where there is none that is told', async (t) => {
  const other =
    'date 2031-07-09 Raid kills four in Homs from Hill Wire\n\nFour people were killed in a raid on Homs on Wednesday, the army said.\n'
  const path = folder(t, { 'a.txt': REPORT, 'b.txt': other })
  const held = async (...options: string[]) => {
    const { code, out, err } = await stemma(['export', ...options, path])
    return { code, err, whole: code === 0 ? (JSON.parse(out) as Account) : null }
  }
  const { incidents, reports } = (await held()).whole!
  assert.equal(incidents.length, 2)
  for (const { id, reports: own } of incidents) {
    const one = (await held('--incident', id.slice(0, 16))).whole!
    assert.deepEqual([one.incidents.map((incident) => incident.id), one.reports.map((report) => report.id)], [[id], own])
    assert.ok(one.reports.length < reports.length && one.claims.every(({ report }) => own.includes(report)))
  }
  assert.match((await held('--incident', 'incident-none')).err, /There is no incident incident-none/)
  assert.equal((await held('--incident', incidents[0]!.id, '--format', 'bundle', '--out', join(path, 'x.zip'))).code, 2)
})

test('a table begins with the mark that Excel wants where that is asked for, and is read back the same', async (t) => {
  const path = folder(t, { 'a.txt': REPORT })
  const [plain, marked] = [join(path, 'plain.csv'), join(path, 'marked.csv')]
  await stemma(['export', '--format', 'acled', '--out', plain, join(path, 'a.txt')])
  await stemma(['export', '--format', 'acled', '--bom', '--out', marked, join(path, 'a.txt')])
  assert.equal(readFileSync(marked, 'utf8'), `\ufeff${readFileSync(plain, 'utf8')}`)
  const read = async (file: string) => (await stemma(['extract', '--input', 'acled', file])).out
  assert.ok((await read(plain)).length > 0)
  assert.equal(await read(marked), await read(plain))
  const { code, err } = await stemma(['export', '--format', 'json', '--bom', join(path, 'a.txt')])
  assert.equal(code, 2)
  assert.match(err, /--bom is for formats that are CSV, not for json/)
})
