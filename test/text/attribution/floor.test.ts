import assert from 'node:assert/strict'
import { test } from 'node:test'
import { analyse } from '../../../src/text/analyse.ts'
import { floorAt } from '../../../src/text/attribution/floor/index.ts'

/** Who has the floor where some words stand; null for the report's own voice. */
function floor(text: string, words: string, outlet = 'Hill Gazette'): { name: string; named: boolean; cue: string | null } | null {
  const document = analyse(text, text.indexOf('\n\n') + 2)
  const at = text.indexOf(words)
  const sentence = document.sentences.findLast((s) => s.start <= at)!
  const speaker = floorAt(document, sentence.n, outlet)
  return speaker && { name: speaker.source.name, named: speaker.source.named, cue: speaker.cue?.exact ?? null }
}

const names = (text: string, words: readonly string[], outlet?: string): (string | null)[] =>
  words.map((w) => floor(text, w, outlet)?.name ?? null)

test('in a briefing each speaks under a label until the next; who asks speaks for the report', () => {
  const text = `Briefing on Oshen

COL. MARTA HADDAD (spokeswoman): Good morning. Two soldiers died at Oshen.

Eleven of theirs were killed.

QUESTION: The mayor has nine dead. Is that right?

HADDAD: I have seen no such list. We lost two.`
  assert.deepEqual(names(text, ['Two soldiers', 'Eleven of theirs', 'The mayor', 'We lost']), [
    'MARTA HADDAD',
    'MARTA HADDAD',
    null,
    'MARTA HADDAD',
  ])
  assert.equal(floor(text, 'Two soldiers')?.named, true)
})

test('an office stands for the person who was named with it', () => {
  const text = `Weekly briefing

Official Spokesperson, Col. Ivo Marr: I have a prepared text.

Question: Was the line used?
Official Spokesperson: It was. Two men died.`
  assert.deepEqual(names(text, ['I have', 'Was the line', 'Two men']), ['Ivo Marr', null, 'Ivo Marr'])
})

test('a debate has its speakers without anybody who only asks; the name may stand in brackets', () => {
  const text = `Oshen: statement in the house

The Minister for the Coast (Ada Brill): I have spoken to the families. Four crew were killed.

Tom Farr (Nether Vale): My constituents tell me that nine were killed. Does she know?

Ada Brill: We know of four.`
  assert.deepEqual(names(text, ['Four crew', 'nine were', 'We know']), ['Ada Brill', 'Tom Farr', 'Ada Brill'])
})

test('answers without a name are those of whom the words before the questions tell', () => {
  const text = `“I counted them”

A captain of the harbour guard met us in Oshen. He is not named.

Q: How many were killed?
A: Nine. I counted.

Q: And hurt?
A: Twenty.

The guard has said that four were killed.`
  assert.deepEqual(names(text, ['Nine. I', 'Twenty']), ['A captain', 'A captain'])
  assert.equal(floor(text, 'four were killed'), null)
})

test('a colleague and the outlet itself speak for the report', () => {
  const text = `Oshen at noon

PRESENTER: Nine people died in Oshen. Our correspondent Ada Brill is there.

BRILL: The market is shut. Twelve are hurt.

PRESENTER: Is it calm?

BRILL: It is.`
  assert.equal(floor(text, 'Twelve are hurt'), null)
  const log = `Oshen, by telephone

HG: How many were there?
AB: I saw nine dead.
HG: Where?
AB: By the mill.`
  assert.deepEqual(names(log, ['How many', 'I saw']), [null, 'AB'])
})

test('datelines, headings and the fields of a record give nobody the floor', () => {
  const digest = `Week in brief

OSHEN: Nine people were killed.

TARN: Four people were killed.

OSHEN: A bus burned.`
  const record = `Incident 14

Killed: 9
Injured: 4
Source: the mayor
Killed: 3`
  const steps = `Oshen tracker

One: nine people were killed.

Two: four people were killed.

Reporter: A. Brill. Do you know more?`
  assert.equal(floor(steps, 'four people'), null)
  assert.equal(floor(digest, 'Four people'), null)
  assert.equal(floor(record, '9'), null)
})

test('what is passed on is on the word of whom it is passed on from', () => {
  const text = `Oshen in the feeds

Forwarded from Harbour Drivers' Union

Five drivers were killed. Two are missing.

Admin: the hospital writes that one of the wounded died.

RT @OshenNow: "no one is hurt"

Nine people died in Tarn.`
  assert.deepEqual(names(text, ['Five drivers', 'Two are', 'the hospital', 'no one', 'Nine people']), [
    "Harbour Drivers' Union",
    "Harbour Drivers' Union",
    null,
    '@OshenNow',
    null,
  ])
  assert.equal(floor(text, 'Five drivers')?.cue, 'Forwarded from')
  const short = `Oshen

fwd from a cousin in Tarn ➜ 22:10
"nine dead, we counted"

Ours: rain all day.`
  assert.deepEqual(floor(short, 'nine dead'), { name: 'a cousin in Tarn', named: false, cue: 'fwd from' })
  assert.equal(floor(short, 'rain all day'), null)
})

test('a statement given in full is on the word of whom its lead-in names', () => {
  const text = `Oshen: text as broadcast

General Ivo Marr read the following on Monday:

"Our guns struck the fort at Oshen.

"We lost no man. Nine of theirs died.

The desk adds that the fort is empty.`
  assert.deepEqual(names(text, ['Our guns', 'Nine of theirs', 'The desk']), ['Ivo Marr', 'Ivo Marr', null])
})

test('a table whose every line bears another label is no transcript', () => {
  const rows = Array.from(
    { length: 80 },
    (_, i) => `Ward ${String.fromCharCode(65 + (i % 26))}${'xyzw'[Math.floor(i / 26)]}: we saw two dead`,
  )
  const text = ['Tables of Oshen\n', 'Q: How many died?', ...rows, 'Q: And then?'].join('\n')
  assert.equal(floor(text, rows[40]!.slice(9)), null)
  assert.equal(floor(text, rows[40]!), null)
})

test('who is asked is the one named before the questions, not the post that he holds', () => {
  const text = `Oshen

The head of the press team, Major-General Ivo Marr, answered questions about Oshen.

Q: Was there a raid?

A: Yes. Two men died.

Q: Ours or theirs?

A: Theirs.`
  assert.deepEqual(names(text, ['Two men']), ['Ivo Marr'])
})

test('a list is on the word of whoever the lines over it name', () => {
  const list = (lead: string, items: readonly string[], after = 'Nobody was hurt at Sule. It is quiet.') =>
    `Digest\n\n${lead}\n\n${items.join('\n')}\n\n${after}`
  for (const [lead, who] of [
    ['According to the Coast Centre:', 'Coast Centre'],
    ['Radio Oshen reports:', 'Radio Oshen'],
    ['The Oshen Gazette:', 'Oshen Gazette'],
    ['The bulletin lists the following raids:', 'The bulletin'],
    ['From the weekly bulletin of the relatives:', 'the weekly bulletin'],
    ['In the district of Oshen:', null],
    ['Findings:', null],
    ['It was quiet after the mayor had announced a truce for the whole of the coast:', null],
    ['Hill Gazette reports:', null],
  ] as const) {
    const marked = list(lead, ['- Two men died.', '- Four were hurt.'])
    assert.deepEqual(names(marked, ['Two men', 'Four were', 'Nobody']), [who, who, null], lead)
    const plain = list(lead, ['Two men dead', '', 'Four hurt'])
    assert.deepEqual(names(plain, ['Two men', 'Four hurt', 'Nobody']), [who, who, null], lead)
  }
})

test('a statement in the first person is that of whoever signs it', () => {
  const statement = (signature: string, lead = '') =>
    `Ambush at Oshen\n\n${lead}Our fighters struck a convoy at Oshen. We killed nine soldiers.\n\nWe lost two.\n\n${signature}`
  for (const [signature, who] of [
    ['Issued by the Information Bureau of the Coast Front', 'Information Bureau of the Coast Front'],
    ['Ana Marr, spokesperson, Coast Front (North)', 'Ana Marr'],
    ['Col. Ana Marr, spokeswoman', 'Ana Marr'],
    ['Chairman Ana Marr', 'Ana Marr'],
    ['The hills, 4 May\nGeneral Command of the Coast Front', 'General Command of the Coast Front'],
    ['Ana Marr, Oshen', null],
    ['(The statement of the General Command is given as received)', null],
  ] as const)
    assert.deepEqual(names(statement(signature), ['Our fighters', 'We lost']), [who, who], signature)
  const opened = statement('', '11 March. Spokesman Ivo Marr. ')
  assert.deepEqual(names(opened, ['Our fighters', 'We lost']), ['Ivo Marr', 'Ivo Marr'])
  assert.deepEqual(names(statement('Ana Marr, spokesperson').replaceAll(/[Oo]ur|We/g, 'Its'), ['Its fighters']), [null])
})

test('behind dashes questions and answers take turns', () => {
  const text = `Evening briefing

Spokeswoman Ana Marr answered questions in Oshen.

– Was the bridge hit?
– It was. Two men died.
– And the mill?
– Nobody was there. Four were hurt at the gate.

Nine people had been hurt on Sunday.`
  assert.deepEqual(names(text, ['Was the bridge', 'It was', 'And the mill', 'Nobody was', 'Nine people']), [
    null,
    'Ana Marr',
    null,
    'Ana Marr',
    null,
  ])
  assert.deepEqual(names('Digest\n\n– Two men died.\n– Was it a raid?\n– Four were hurt.\n– Why?', ['Two men', 'Four were']), [null, null])
})

test('who presents or reports, by the label or by the words of another, speaks for the report', () => {
  const text = `Oshen, on the air

HOST: Two men died at Oshen. We have a report. Ana Marr has this report.

ANA MARR: Nine were hurt, too. You can see our van.

JON BRILL, BYLINE: I met a driver who lost four friends.

MAYOR TOM FARR: We have eleven dead.`
  assert.deepEqual(names(text, ['Two men', 'Nine were', 'I met', 'We have eleven']), [null, null, null, 'TOM FARR'])
})
