import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { analyse } from '../../../src/text/analyse.ts'
import { bystandersOf } from '../../../src/text/attribution/bystanders.ts'
import { allRelations } from '../../../src/text/attribution/relations.ts'

interface Row {
  readonly text: string
  readonly source: string
  readonly cue: string | null
  readonly via?: string
  readonly named?: boolean
}

const said = (text: string, source: string, cue: string | null, more: Pick<Row, 'via' | 'named'> = {}): Row => ({
  text,
  source,
  cue,
  ...more,
})

const TABLE: readonly Row[] = [
  said('The mayor said that nine people died.', 'The mayor', 'said', { named: false }),
  said('Nine people died, the mayor said.', 'the mayor', 'said'),
  said('“Nine people died,” said the mayor.', 'the mayor', 'said'),
  said('Nobody, the mayor said, had been warned.', 'the mayor', 'said'),
  said('Nine people died, according to the health ministry.', 'the health ministry', 'according to', { named: true }),
  said('According to Amina Diallo, a nurse, nine people died.', 'Amina Diallo', 'According to', { named: true }),
  said('Col. Peter Marsh, a spokesman for the base, said that nine people died.', 'Peter Marsh', 'said', { named: true }),
  said('Nine people died along the Talla Gari road, a community leader, Musa Darin, said.', 'Musa Darin', 'said', { named: true }),
  said('Its director, Peter Marsh, put the toll at nine.', 'Peter Marsh', 'put', { named: true }),
  said('A spokesman in the town, Peter Marsh, said nobody was hurt.', 'Peter Marsh', 'said'),
  said('A driver who had been waiting outside said he saw nine bodies.', 'A driver', 'said', { named: false }),
  said('A nurse who would not be named said that nine people died.', 'A nurse', 'said'),
  said('Medics and the Valley Aid Society said nine people died.', 'Valley Aid Society', 'said'),
  said('The toll was put at nine by a hospital official.', 'a hospital official', 'put'),
  said('Nine people died, by the count of the village council.', 'the village council', 'by the count of'),
  said('The ministry’s figure was nine.', 'The ministry', 'figure'),
  said('A nurse told Reuters that nine people died.', 'A nurse', 'told', { via: 'Reuters' }),
  said('The Kestrel News Agency, citing police sources, put the dead at nine.', 'police sources', 'citing', { via: 'Kestrel News Agency' }),
  said('The Kestrel daily quoted a nurse as saying that nine people died.', 'a nurse', 'quoted', { via: 'The Kestrel daily' }),
  said('The mayor, cited by Interfax, said nine people died.', 'The mayor', 'said', { via: 'Interfax' }),
  said('The mayor said in an interview with Al Jazeera that nine people died.', 'The mayor', 'said', { via: 'Al Jazeera' }),
  said('The army spoke of nine dead, the families of eleven.', 'the families', 'spoke'),
  said('One of them, who drives a bus, told Reuters that nine people died.', 'One of them', 'told', { via: 'Reuters' }),
  said('A member of the town council, Omar al-Zaki, said nine people died.', 'Omar al-Zaki', 'said', { named: true }),
  said('Peter Marsh, head of the clinic, who told reporters that nine died, has left.', 'Peter Marsh', 'told'),
  said('An inquiry into the March 3 fire in the mill concluded that nine people died.', 'An inquiry', 'concluded'),
  said('A clerk spoke of four dead, while Radio Kestrel, quoting a nurse, had nine.', 'a nurse', 'quoting', { via: 'Radio Kestrel' }),
  said('The paper wrote that the “Grey Wolves” released a statement on Monday condemning the raid.', '“Grey Wolves”', 'condemning'),
  said('The report that nine people had died was wrong.', 'The report', 'report'),
  said('Nine people died, said one of the nurses.', 'one of the nurses', 'said', { named: false }),
  said('“It burned all night,” said two of the drivers.', 'two of the drivers', 'said'),
  said('The bakers’ prosecutors speak of nine dead.', 'The bakers’ prosecutors', 'speak'),
  said('The indictment spoke of nine dead.', 'The indictment', 'spoke'),
  said('A jury on Friday found that nine people died of smoke.', 'A jury', 'found'),
  said('The midwife recalls that nine people died.', 'The midwife', 'recalls'),
  said('Radio Telmin reports:', 'Radio Telmin', 'reports'),
  said('A rebel commander to Reuters: 65 dead.', 'A rebel commander', null, { via: 'Reuters' }),
  said('Nine people died, said the council secretary on Radio Telmin.', 'the council secretary', 'said', { via: 'Radio Telmin' }),
  said('In a statement carried by Radio Telmin, the army said nine people died.', 'the army', 'said', { via: 'Radio Telmin' }),
  said('Drivers contacted by Reuters said nine people died.', 'Drivers', 'said', { via: 'Reuters' }),
  said('In a call to a news site, the Coast Front said nine people died.', 'Coast Front', 'said', { via: 'a news site' }),
  said('The agency was told by two nurses that nine people died.', 'two nurses', 'told', { via: 'The agency' }),
  said('Ana Ruiz said she had been told by three of the drivers that nine people died.', 'three of the drivers', 'told', { via: 'she' }),
  said('A driver heard from his brother that nine people died.', 'his brother', 'heard from', { via: 'A driver' }),
  said('The mayor attributed the figure of nine dead to the morgue.', 'the morgue', 'attributed the figure of nine dead to', {
    via: 'The mayor',
  }),
  said('The sister of one of the four said nine people died.', 'The sister of one of the four', 'said', { named: false }),
  said('At 2.19am Coast Aid wrote that nine people died.', 'Coast Aid', 'wrote', { named: true }),
  said('16:55 Oshen Watch says nine people died.', 'Oshen Watch', 'says', { named: true }),
  said('United Nations observers who went there counted nine bodies.', 'United Nations observers', 'counted'),
  said('The minister said on state television that nine people died.', 'The minister', 'said', { via: 'state television' }),
  said('The police said through the channel Oshen-24 that nine died.', 'The police', 'said', { via: 'channel Oshen-24' }),
  said('Nine died, the mayor told Radio 24.', 'the mayor', 'told', { via: 'Radio 24' }),
  said('The sub-prefect spoke of nine dead.', 'The sub-prefect', 'spoke', { named: false }),
  said('The deacon counted nine bodies.', 'The deacon', 'counted', { named: false }),
  said('A voice on the tape says nine people died.', 'A voice on the tape', 'says', { named: false }),
  said('A resident said that villagers found nine bodies.', 'villagers', 'found'),
  said('It is below the toll of nine given two days earlier by the Kestrel Group.', 'Kestrel Group', 'given'),
  said('Nine died, according to the Coast Lawyers, a volunteer group, which quoted a nurse.', 'a nurse', 'quoted', {
    via: 'the Coast Lawyers',
  }),
  said('Ana Ruiz counted 56, Damascus at over 60.', 'Damascus', 'counted'),
  said('By channels that cite unnamed officials it was nine.', 'unnamed officials', 'cite', { via: 'channels' }),
  said('Radio Telmin writes with reference to Reuters that nine died.', 'Reuters', 'with reference to', { via: 'Radio Telmin' }),
  said('Drivers going from house to house found nine bodies.', 'Drivers', 'found'),
]

test('who heads a line and is only counted there, or is said to have done something, speaks for nobody', () => {
  for (const text of [
    'Update: nine people were killed.',
    'Correction: nine people were killed.',
    'Best estimate: nine dead.',
    'Soldiers: 9 killed.',
    'The fire in the mill is now said to have killed nine.',
    'Nine rebels were put to flight.',
    'All told, nine people were killed.',
    'By Thursday’s count there were nine dead.',
    'At Oshen rebels put out of action numbered nine.',
  ])
    assert.deepEqual(
      allRelations(analyse(text, 0)).filter((r) => r.form !== 'acts'),
      [],
      text,
    )
})

test('a verb that another takes has the subject of that one', () => {
  const found = allRelations(analyse('The radio was unable to confirm that nine people died.', 0))
  assert.deepEqual(
    found.map((r) => [r.source.name, r.cue?.exact]),
    [['The radio', 'confirm']],
  )
})

test('reads sources and cues in every order', () => {
  for (const { text, source, cue, via, named } of TABLE) {
    const found = allRelations(analyse(text, 0))
    const hit = found.find((r) => r.source.name.startsWith(source) && (r.cue?.exact ?? null) === cue)
    assert.ok(hit, `${text} → ${JSON.stringify(found.map((r) => [r.source.name, r.cue?.exact]))}`)
    if (via) assert.equal(hit.via?.source.name, via, text)
    if (named !== undefined) assert.equal(hit.source.named, named, text)
  }
})

test('those only told of may be sources still, with the word that governs them', () => {
  const told = (text: string): [string, string | null][] =>
    bystandersOf(analyse(text, 0), 0).map((r) => [r.source.name, r.cue?.exact ?? null])
  assert.ok(told('It was nine for the ministry.').some(([name, cue]) => name === 'the ministry' && cue === 'for'))
  assert.ok(told('By night: nine (police).').some(([name]) => name === 'police'))
  assert.deepEqual(
    told('A clerk had phoned his brother and detained two guards.').map(([name]) => name),
    ['his brother', 'two guards'],
  )
})

test('a quoted name keeps no mark without its partner', () => {
  const names = allRelations(analyse('The militia known as the “Wolves” said nine people died.', 0)).map((r) => r.source.name)
  for (const name of names) assert.equal([...name].filter((c) => /[“”"]/.test(c)).length % 2, 0, name)
})

test('headlines attribute with a colon or a dash', () => {
  const colon = allRelations(analyse('Police: nine dead in market blast\n\nA bomb went off.', 35))
  assert.deepEqual([colon[0]?.source.name, colon[0]?.cue, colon[0]?.form], ['Police', null, 'headline'])
  const initials = allRelations(analyse('KTF: nine dead in market blast\n\nA bomb went off.', 32))
  assert.equal(initials[0]?.source.name, 'KTF')
  const dash = allRelations(analyse('Nine dead in market blast – police\n\nA bomb went off.', 36))
  assert.equal(dash[0]?.source.name, 'police')
})

test('a reporting verb without a source attributes nothing', () => {
  for (const text of ['Nine people were reported killed.', 'It was hard to say.', 'Read the report.'])
    assert.deepEqual(
      allRelations(analyse(text, 0)).filter((r) => r.source.sort !== 'pronoun'),
      [],
      text,
    )
})

test('every span slices to its words, for any text', () => {
  const piece = fc.oneof(
    fc.constantFrom(...TABLE.map((row) => row.text)),
    fc.string({ maxLength: 30 }),
    fc.constantFrom('“', '”', ', he said', '\n\n', ': ', ' – '),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = pieces.join(' ')
      for (const r of allRelations(analyse(text, 0))) {
        for (const span of [r.source.span, r.cue, r.via?.source.span, r.via?.cue])
          if (span) assert.equal(text.slice(span.start, span.end), span.exact)
        for (const { start, end } of r.content) assert.ok(start < end && end <= text.length)
      }
    }),
    { numRuns: 60 },
  )
})
