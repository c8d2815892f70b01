import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shippedModels } from '../../../src/claims/casualty/models.ts'
import { casualtiesOf } from '../../../src/claims/casualty.ts'
import { analyse } from '../../../src/text/analyse.ts'

/** A report's title and body, the figure of a share in it, and the figure of the claim that it is a share of. */
const SHARES: readonly [says: string, title: string, body: string, part: string, whole: string | null][] = [
  [
    'the figure that it names',
    'Raid on the market of Kore',
    'Gunmen killed 24 people in the market of Kore on Monday and wounded 17, a doctor said. Two of the 17 wounded were children.',
    'Two',
    '17',
  ],
  [
    'what its pronoun stands for, be it a part itself',
    'Raid on the market of Kore',
    'Gunmen killed 24 people in the market of Kore on Monday, nine of them women, three of whom were nurses.',
    'three',
    'nine',
  ],
  [
    'the toll of the report, and not an earlier count told last',
    'Raid on the market of Kore',
    'Gunmen killed 24 people in the market of Kore on Monday, the governor said.\n\nAn earlier count had 11 dead.\n\nFive children were among the dead, a doctor said.',
    'Five',
    '24',
  ],
  [
    'the toll of its paragraph',
    'Raids on two markets',
    'Gunmen killed 24 people in the market of Kore on Monday, the governor said.\n\nIn Velm 31 people were killed on the same day. Seven of the dead were children.',
    'Seven',
    '31',
  ],
  [
    'in a title, what follows',
    'Seven children among dead in raid on market',
    'Gunmen killed 24 people in the market of Kore on Monday, the governor said. The market was burned.',
    'Seven',
    '24',
  ],
]

test('a share is of the claim that its words point at, else of the toll', () => {
  for (const [says, title, body, part, whole] of SHARES) {
    const text = `${title}\n\n${body}`
    const drafts = casualtiesOf(analyse(text, title.length + 2), shippedModels(), '2021-03-04')
    const share = drafts.find((d) => d.casualty?.number.text === part)
    assert.equal(share?.scope, 'part', says)
    assert.equal(share?.of?.casualty?.number.text, whole, says)
    assert.ok(drafts.includes(share!.of!), `${says}: the whole is a claim of the report`)
  }
})
