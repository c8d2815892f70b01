import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { extract } from '../../../src/extract/extract.ts'
import { report } from '../../made.ts'

/** Each claim of one person: what became of whom, and on whose word. */
function named(body: string, title = 'Market attack'): string[] {
  const { claims } = extract(report(body, { title }))
  return claims.flatMap(({ casualty, attribution, quote, scope, of }) => {
    if (casualty?.number.min !== 1 || casualty.number.max !== 1 || casualty.number.text !== null) return []
    assert.equal(scope === 'part', of !== null)
    return [
      `${casualty.outcome} ${quote.exact} (${casualty.victims!.status}, ${scope}) < ${attribution.map(({ name }) => name).join(' < ') || '-'}`,
    ]
  })
}

const LEAD = 'A bomb killed five people at a market in Darvand on Monday, police said.'

describe('a list of names under a heading', () => {
  it('tells of each, numbered or not, what the heading says, on the word of who published it', () => {
    for (const mark of ['', '1. ', '- ', '• ', '(3) '])
      assert.deepEqual(
        named(
          `${LEAD}\n\nThe health ministry published the names of those killed:\n\n${mark}Amra Sefu, 34, Ostrel\n${mark}Toma Ilic, 12\n${mark}Karim al-Hadi, a soldier\n${mark}Said bin Nour`,
        ),
        [
          'killed Amra Sefu, 34, Ostrel (unknown, part) < The health ministry',
          'killed Toma Ilic, 12 (civilian, part) < The health ministry',
          'killed Karim al-Hadi, a soldier (combatant, part) < The health ministry',
          'killed Said bin Nour (unknown, part) < The health ministry',
        ],
      )
  })

  it('is read under a bare heading, up to the next', () => {
    assert.deepEqual(
      named(
        `${LEAD}\n\nThe dead:\nAmra Sefu (34)\nToma Ilic (12)\nLena Orsova (7)\n\nInjured:\nSaid Nour (20)\nKarim al-Hadi (45)\n\nThe market was full when the bomb went off.`,
      ),
      [
        'killed Amra Sefu (34) (unknown, part) < -',
        'killed Toma Ilic (12) (civilian, part) < -',
        'killed Lena Orsova (7) (civilian, part) < -',
        'injured Said Nour (20) (unknown, incident) < -',
        'injured Karim al-Hadi (45) (unknown, incident) < -',
      ],
    )
  })

  it('is read under a title, with no toll told', () => {
    assert.deepEqual(named('Amra Sefu, 34\n\nToma Ilic, 41', 'Names of the civilians killed in Darvand'), [
      'killed Amra Sefu, 34 (civilian, incident) < -',
      'killed Toma Ilic, 41 (civilian, incident) < -',
    ])
  })

  it('names its publisher where the heading does', () => {
    for (const [heading, source] of [
      ['Police identified the dead as:', 'Police'],
      ['The Lower Sarn Network documented by name the civilians killed in the attack:', 'Lower Sarn Network'],
      ['Names of the dead, according to the mayor:', 'the mayor'],
      ['The families have named the dead:', 'The families'],
    ] as const)
      assert.deepEqual(
        named(`${LEAD}\n\n${heading}\nAmra Sefu, 34\nToma Ilic, 41`).map((claim) => claim.split(' < ')[1]),
        [source, source],
        heading,
      )
  })

  it('is none where lines name no people, or the heading no harm or more than one', () => {
    for (const list of [
      'The dead:\nRead More\nRelated Articles\nShare This Story',
      'Killed by town:\nDarvand: 12\nOstrel: 9\nKoubaro: 3',
      'The dead and wounded:\nAmra Sefu, 34\nToma Ilic, 41',
      'Survivors of the dead:\nAmra Sefu, 34\nToma Ilic, 41',
      'The panel:\nAmra Sefu, 34\nToma Ilic, 41',
      'The dead:\nAmra Sefu, 34',
    ])
      assert.deepEqual(
        named(`${LEAD}\n\n${list}`).filter((claim) => !/^killed Amra Sefu/.test(claim) || list.includes('Toma')),
        [],
        list,
      )
  })
})
