import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { extract } from '../../../src/extract/extract.ts'
import { report } from '../../made.ts'

const LEAD = 'Fighters attacked the post at Oshen on Monday and soldiers were killed, the army said.'

/** Each casualty claim of what follows the lead: the first letter of the outcome with the figure. */
function told(body: string): string {
  const { claims } = extract(report(`${LEAD}\n\n${body}`))
  return claims
    .flatMap(({ casualty, quote }) =>
      casualty && quote.start >= `A blast\n\n${LEAD}`.length ? [`${casualty.outcome[0]}${casualty.number.min}`] : [],
    )
    .join(' ')
}

describe('figures that no clause tells', () => {
  for (const [body, claims] of [
    ['KIA 3 / WIA 12', 'k3 i12'],
    ['Our losses: KIA 3, WIA 12, MIA 1.', 'k3 i12 m1'],
    ['4 KIA, 12 WIA.', 'k4 i12'],
    ['2 guards KIA, 3 WIA.', 'k2 i3'],
    ['Oshen: 20 †', 'k20'],
    ['Losses (killed/wounded): 4/11', 'k4 i11'],
    ['Killed: 4; wounded: 11', 'k4 i11'],
    ['Date | Place | Killed | Wounded\n12 May | Oshen | 4 | 11\n13 May | Sule | 0 | 2', 'k4 i11 k0 i2'],
    ['| Place | Dead |\n| Oshen | 4 |\n| Sule | n/a |', 'k4'],
    ['Row 14 | Sule | fatalities: 5 | injured: NA', 'k5'],
  ] as const)
    it(body, () => assert.equal(told(body), claims))

  it('are none where the letters are a name', () => {
    assert.equal(told('The KIA 12 km north of Sule withdrew.'), '')
  })

  it('keep to their cell of a row', () => {
    const { claims } = extract(report(`${LEAD}\n\nRow 14 | Sule | fatalities: 5 | injured: NA`))
    assert.equal(claims.at(-1)!.quote.exact.includes('|'), false)
  })
})
