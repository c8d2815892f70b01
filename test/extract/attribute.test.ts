import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Draft } from '../../src/claims/define.ts'
import { attribute, attributeWhy } from '../../src/extract/attribute.ts'
import { span } from '../../src/model/span.ts'
import { analyse } from '../../src/text/analyse.ts'

/** A draft on some words of a text. */
function draftOf(text: string, quote: string, body = 0): Draft {
  const start = text.indexOf(quote)
  const document = analyse(text, body)
  const sentence = document.sentences.findIndex((s) => start < s.end)
  const inside = document.tokens(sentence).filter((t) => t.start >= start && t.end <= start + quote.length)
  const anchor = (inside.find((t) => t.tag === 'VERB') ?? inside[0])!.i
  const quoteSpan = span(text, start, start + quote.length)
  return { kind: 'casualty', quote: quoteSpan, sentence, anchor, polarity: 'asserted', certainty: 'plain', scope: 'incident', why: [] }
}

const names = (text: string, quote: string, outlet = 'Hill Gazette'): string[] =>
  attribute(analyse(text, 0), draftOf(text, quote), { published: '2020-05-04', outlet }).map((a) => a.name)

const TABLE: readonly [text: string, quote: string, chain: readonly string[]][] = [
  ['Nine people were killed, the district governor said on Monday.', 'Nine people were killed', ['the district governor']],
  ['The army said that its men had killed nine rebels.', 'its men had killed nine rebels', ['The army']],
  ['Amnesty, which said it had names of 62 victims, urged the coalition to publish its findings.', '62 victims', ['Amnesty']],
  ['A nurse told Reuters that nine people were killed.', 'nine people were killed', ['Reuters', 'A nurse']],
  ['The Kestrel News Agency, citing police, put the dead at nine.', 'the dead at nine', ['Kestrel News Agency', 'police']],
  ['According to the United Nations, 40 people were killed.', '40 people were killed', ['United Nations']],
  ['A bus went off the road on Monday. Nine people were killed.', 'Nine people were killed', []],
]

/** Who gave out the figure itself stands behind it, whoever speaks; who holds or did what it counts does not. */
const GIVEN_OUT: readonly [text: string, quote: string, origin: string][] = [
  ['Survivors said the dead were far more than the 37 announced by the governor.', '37 announced by the governor', 'the governor'],
  ['Survivors said the dead were more than the four acknowledged by the army.', 'four acknowledged by the army', 'the army'],
  ['Survivors said the toll was above the 44 dead recorded by the ministry.', '44 dead', 'the ministry'],
  ['Survivors said the rebels took 30 men held by the police.', 'took 30 men held by the police', 'Survivors'],
]

/** Sources that speak together are one link; what somebody is called, their rank and the report's own text are none. */
const WHOLE: readonly [text: string, quote: string, chain: readonly string[]][] = [
  ['Medics and the Coast Watch said nine people were killed.', 'nine people were killed', ['Medics and the Coast Watch']],
  ['The raid killed 30 drivers, witnesses and officials said.', 'killed 30 drivers', ['witnesses and officials']],
  ['According to elders and a priest, nine people were killed.', 'nine people were killed', ['elders and a priest']],
  ['Nine people were killed in Oshen and police said four were hurt.', 'four were hurt', ['police']],
  ['Four rebels, including a group leader named Ano Samad, were arrested.', 'a group leader named Ano Samad, were arrested', []],
  ['The Inspector General of police, Ana Rotich, disputed the figure: “Four people died.”', 'Four people died', ['Ana Rotich']],
  ['A nurse spoke of dozens of dead; a priest of at least 50.', 'at least 50', ['a priest']],
  ['Best estimate: 25 to 35 dead.', '25 to 35 dead', []],
  ['Prisoners: 12 taken at the bridge.', '12 taken', []],
  ['Government side: 3 killed, 12 wounded.', '3 killed', []],
  ['Oshen offensive in the hills: 30 dead.', '30 dead', []],
  ['Velm province: 12 farmers killed.', '12 farmers killed', []],
  ['Four drivers hurt in Velm blast', 'Four drivers hurt', []],
  ['Islamic State: 12 farmers killed.', '12 farmers killed', ['Islamic State']],
  ['Nine raiders have surrendered, the Valley Front announced on its Telegram channel.', 'Nine raiders have surrendered', ['Valley Front']],
  ['Coast Guard: 17 raiders put out of action.', '17 raiders put out of action', ['Coast Guard']],
]

test('reads all who speak together, and nobody who does not', () => {
  for (const [text, quote, chain] of WHOLE) assert.deepEqual(names(text, quote), chain, text)
})

test('who gave out a figure, by the participle behind it, is its origin', () => {
  for (const [text, quote, origin] of GIVEN_OUT) assert.equal(names(text, quote).at(-1), origin, text)
})

test('reads the chain of who said it, outermost first', () => {
  for (const [text, quote, chain] of TABLE) assert.deepEqual(names(text, quote), chain, text)
})

test('the report’s own outlet is no link', () => {
  const text = 'A nurse told the Hill Gazette that nine people were killed.'
  assert.deepEqual(names(text, 'nine people were killed'), ['A nurse'])
})

test('what the publisher is, and who works for it, is the publisher’s own voice', () => {
  const bureau = 'Bureau for Missing Fishermen, Oshen'
  for (const text of [
    "The bureau's register stands at 41 drowned since May.",
    'The bureau recorded 41 drowned in May.',
    'Our own count is 41 drowned since May.',
    'Our staff counted 41 drowned in May.',
  ])
    assert.deepEqual(names(text, '41 drowned', bureau), [], text)
  assert.deepEqual(names("OCRU's staff counted 41 drowned in May.", '41 drowned', 'OCRU human rights service'), [])
  assert.deepEqual(names('The Barometer registered 41 drowned in May.', '41 drowned', 'Coast Security Barometer'), [])
  assert.deepEqual(names('The CFO said that 41 people were killed.', '41 people were killed', 'Coast Front Oshen / C4, Press'), [])
})

test('another body of the publisher’s kind is a source', () => {
  assert.deepEqual(names('The agency said that 41 people were killed in May.', '41 people were killed', 'Coast News Agency'), [
    'The agency',
  ])
  const text = 'The Bureau of Statistics has a list. On Monday the bureau said that 41 people were killed in May.'
  assert.deepEqual(names(text, '41 people were killed', 'Bureau for Missing Fishermen, Oshen'), ['the bureau'])
  assert.deepEqual(names(text, '41 people were killed'), ['the bureau'])
})

test('who is credited in brackets, behind a dash or after “Source:” is the source of what nobody else says', () => {
  const plain = 'Nine men were killed in Oshen'
  for (const [after, who] of [
    [' (Reuters).', 'Reuters'],
    ['. (Reuters)', 'Reuters'],
    [' [Radio Oshen].', 'Radio Oshen'],
    [' (HCR).', 'HCR'],
    [' (Oshen Observatory).', 'Oshen Observatory'],
    [' – Xinhua', 'Xinhua'],
    ['. Sources: Red Cross, hospital, local staff.', 'Red Cross, hospital, local staff'],
    [' (source: harbour master).', 'harbour master'],
    [' (a nurse to us by phone).', 'a nurse'],
    [' (residents).', 'residents'],
    [' (see page 4).', null],
    [' by a device (IED).', null],
    ['. [Ali Hassan/Reuters]', null],
    [', the mayor said. (Reuters)', 'the mayor'],
  ] as const)
    assert.deepEqual(names(`${plain}${after}`, plain), who ? [who] : [], after)
  assert.deepEqual(names('The Coast Relief Union (CRU) counted its dead. Nine men were killed (CRU).', 'Nine men were killed', 'CRU'), [])
})

test('a pronoun is resolved to whoever it means', () => {
  const text = 'The governor, Amina Diallo, spoke in the evening. “Nine people were killed,” she said.'
  assert.deepEqual(names(text, 'Nine people were killed'), ['Amina Diallo'])
})

test('whoever a source is said to have it from, once it is told, is the origin', () => {
  for (const [text, quote, chain] of [
    [
      'A nurse told Reuters that nine people were killed; she knew it, she said, from a colleague.',
      'nine people were killed',
      ['Reuters', 'A nurse', 'a colleague'],
    ],
    [
      'The prefect said that nine people were killed. Those numbers he had from the mayor, who had them from two drivers.',
      'nine people were killed',
      ['The prefect', 'the mayor', 'two drivers'],
    ],
    [
      'The prefect said that nine people were killed, a figure that he attributed to local doctors.',
      'nine people were killed',
      ['The prefect', 'local doctors'],
    ],
    ['The prefect said that nine people were killed. A driver told him so.', 'nine people were killed', ['The prefect', 'A driver']],
    ['The prefect said that nine people were killed. The mayor could have told him so.', 'nine people were killed', ['The prefect']],
    ['The prefect said that nine people were killed, which he attributed to bandits.', 'nine people were killed', ['The prefect']],
  ] as const)
    assert.deepEqual(names(text, quote), chain, text)
})

/** Whoever gave it to whom, told by other words than "from"; accounts, figures and speakers that the words around them hide. */
const GIVEN: readonly [text: string, quote: string, chain: readonly string[]][] = [
  [
    'Nine people were killed, Coast Press writes, on the word of a clerk at the mine, who in turn relied on members of the Front.',
    'Nine people were killed',
    ['Coast Press', 'a clerk at the mine', 'members of the Front'],
  ],
  [
    'Nine men are dead, writes Coast Radio, which has it from Reuters, which in turn spoke with a nurse at the clinic.',
    'Nine men are dead',
    ['Coast Radio', 'Reuters', 'a nurse at the clinic'],
  ],
  [
    'A source in the council said that nine people were killed; a priest told him so, who had it from a driver.',
    'nine people were killed',
    ['A source in the council', 'a priest', 'a driver'],
  ],
  [
    'Nine people were killed, Radio Oshen writes with reference to Reuters, which in turn quotes three officers.',
    'Nine people were killed',
    ['Radio Oshen', 'Reuters', 'three officers'],
  ],
  ['“Around 40,” says an adviser to the governor, asked by Reuters for the toll.', 'Around 40', ['Reuters', 'an adviser to the governor']],
  [
    'The leader, Peter Marsh, was speaking of 47 dead, and the “home guard” of the breakaway province of 53.',
    '53',
    ['the “home guard” of the breakaway province'],
  ],
  [
    'They saw no proof for the army’s version, according to which nine rebels were killed.',
    'nine rebels were killed',
    ['the army’s version'],
  ],
  ['If you believe the Red Cross, 61 people have not come home.', '61 people have not come home', ['Red Cross']],
]

test('reads who gave it to whom in turn, and sources behind “of”, “which” and “if you believe”', () => {
  for (const [text, quote, chain] of GIVEN) assert.deepEqual(names(text, quote), chain, text)
})

test('whoever is told of within a quotation is no pronoun’s own speaker, who stands outside', () => {
  const text = 'The governor, Ana Ruiz, went on: “The commander thanked us. He said nine men were killed on Tuesday.”'
  assert.deepEqual(names(text, 'nine men were killed'), ['Ana Ruiz', 'The commander'])
})

test('whoever a speaker says found it, is quoted by the speaker, or is interrupted by it, is the source', () => {
  for (const [text, quote, chain] of [
    [
      'A spokesman of the fleet told a press conference that investigators had verified five civilian deaths.',
      'five civilian deaths',
      ['A spokesman of the fleet', 'investigators'],
    ],
    [
      'Ana Ruiz, quoting herders who held the pass before, said there had been nobody but rebels there.',
      'nobody but rebels there',
      ['Ana Ruiz', 'herders'],
    ],
    [
      'The guard, the mayor said, spoke of two children and four women hit by shells.',
      'four women hit by shells',
      ['the mayor', 'The guard'],
    ],
    [
      'The inquiry concluded that 56 people died, and that four of them were boys, the press office said.',
      'four of them were boys',
      ['the press office', 'The inquiry'],
    ],
    [
      'Nine people died, nurses said on Tuesday, Coast Press reported, citing Radio Oshen.',
      'Nine people died',
      ['Coast Press', 'Radio Oshen', 'nurses'],
    ],
    ['The union says that nine people died in the march, the police say three.', 'nine people died', ['The union']],
    ['The mayor said that he had counted nine dead.', 'nine dead', ['The mayor']],
    ['The mayor said that the guards had no role in it and that nine died.', 'nine died', ['The mayor']],
    ['Residents told the Coast Observatory that nine people died.', 'nine people died', ['Coast Observatory', 'Residents']],
  ] as const)
    assert.deepEqual(names(text, quote), chain, text)
})

test('who is said to have told it, once it is told, is the source', () => {
  for (const [text, quote, chain] of [
    ['Nine people were killed; the army told Reuters so.', 'Nine people were killed', ['Reuters', 'the army']],
    ['Nine people were killed; so its head told an American newspaper.', 'Nine people were killed', ['an American newspaper', 'its head']],
    ['Nine are dead. The mayor said it on Sunday, standing in the ashes.', 'Nine are dead', ['The mayor']],
    ['Nine are dead. No group said so.', 'Nine are dead', []],
    ['Nine people were killed. The Front claimed it on Sunday.', 'Nine people were killed', []],
    ['Nine people were killed. The mayor said it was late.', 'Nine people were killed', []],
  ] as const)
    assert.deepEqual(names(text, quote), chain, text)
})

test('who puts out another’s words, or has them behind “as”, stands outside', () => {
  for (const [text, quote, chain] of [
    [
      'State television aired a video in which a captive said that nine people died.',
      'nine people died',
      ['State television', 'a captive'],
    ],
    [
      'The Front claimed the raid by way of its Amin agency: it had killed nine guards.',
      'killed nine guards',
      ['its Amin agency', 'Front'],
    ],
    [
      'The army has no need for it, the official said, as state media carry it.',
      'The army has no need for it',
      ['state media', 'the official'],
    ],
  ] as const)
    assert.deepEqual(names(text, quote), chain, text)
})

test('figures in a bracket are those of the body that stands before it', () => {
  const text = 'The figures differ from those of the Coast Watch (21 dead, 97 hurt) and NDF (20 dead), which count only men.'
  assert.deepEqual(names(text, '97 hurt'), ['Coast Watch'])
  assert.deepEqual(names(text, '20 dead'), ['NDF'])
  assert.deepEqual(names('The raid hit Oshen (21 dead) and Dakar (20 dead).', '20 dead'), [])
})

test('gives the same chain and its reasons each time, on spans that hold', () => {
  for (const [text, quote] of TABLE) {
    const draft = draftOf(text, quote)
    const setting = { published: null, outlet: '' }
    const { attribution, why } = attributeWhy(analyse(text, 0), draft, setting)
    assert.deepEqual(attribution, attribute(analyse(text, 0), draft, setting))
    assert.equal(why.length, attribution.length)
    for (const { source, cue } of attribution) for (const s of [source, cue]) if (s) assert.equal(text.slice(s.start, s.end), s.exact)
  }
})
