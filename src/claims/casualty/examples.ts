import type { ClaimKind } from '../define.ts'

const count = (min: number | null, max: number | null, approximate = false) => ({ number: { min, max, approximate } as never })

/** Texts with the casualty claims they carry. */
export const EXAMPLES: ClaimKind['examples'] = [
  {
    text: 'The bombs struck a market, killing at least 12 people, including three children, the mayor said.',
    claims: [
      { quote: 'killing at least 12 people', scope: 'incident', casualty: { outcome: 'killed', ...count(12, null) } },
      { quote: 'three children', scope: 'part', casualty: { outcome: 'killed', ...count(3, 3) } },
    ],
  },
  {
    text: 'Gunmen killed five soldiers and wounded another 12 near the border.',
    claims: [
      { quote: 'killed five soldiers', casualty: { outcome: 'killed', by: 'Gunmen', ...count(5, 5) } },
      { quote: 'wounded another 12', casualty: { outcome: 'injured', ...count(12, 12) } },
    ],
  },
  {
    text: 'Two more people died overnight, bringing the death toll to 40.',
    claims: [
      { quote: 'Two more people died', casualty: { outcome: 'killed', ...count(2, 2) } },
      { quote: 'toll to 40', casualty: { outcome: 'killed', ...count(40, 40) } },
    ],
  },
  {
    text: 'Three gunmen and seven others were killed in the shootout.',
    claims: [
      { quote: 'Three gunmen', casualty: { outcome: 'killed', ...count(3, 3) } },
      { quote: 'seven others', casualty: { outcome: 'killed', ...count(7, 7) } },
    ],
  },
  {
    text: 'As many as 50 people were killed in the raid.',
    claims: [{ quote: '50 people', casualty: { outcome: 'killed', ...count(null, 50) } }],
  },
  { text: 'Between 20 and 30 people were injured.', claims: [{ quote: '20 and 30', casualty: { outcome: 'injured', ...count(20, 30) } }] },
  { text: 'Nearly 100 people were killed.', claims: [{ quote: '100 people', casualty: { outcome: 'killed', ...count(100, 100, true) } }] },
  {
    text: 'Dozens of people were killed on Sunday.',
    claims: [{ quote: 'Dozens of people', casualty: { outcome: 'killed', ...count(24, null) } }],
  },
  { text: 'The army reported 30 casualties.', claims: [{ quote: '30 casualties', casualty: { outcome: 'casualties', ...count(30, 30) } }] },
  {
    text: 'A 12-year-old boy was killed by a stray bullet.',
    claims: [{ quote: 'boy was killed', casualty: { outcome: 'killed', ...count(1, 1) } }],
  },
  {
    text: 'Since 2011 more than 300,000 people have been killed in the war.',
    claims: [{ quote: 'more than 300,000 people', scope: 'background', casualty: { outcome: 'killed', ...count(300_001, null) } }],
  },
  { text: 'None of the 14 passengers was killed.', claims: [{ quote: 'None', casualty: { outcome: 'killed', ...count(0, 0) } }] },
  {
    text: 'The bodies of 11 people were found in a well.',
    claims: [{ quote: 'bodies of 11 people', casualty: { outcome: 'killed', ...count(11, 11) } }],
  },
  {
    text: 'Rebels said they had captured 14 soldiers.',
    claims: [{ quote: '14 soldiers', casualty: { outcome: 'captured', ...count(14, 14) } }],
  },
  {
    text: 'Some 5,000 villagers have fled their homes.',
    claims: [{ quote: '5,000 villagers', casualty: { outcome: 'displaced', ...count(5000, 5000, true) } }],
  },
  { text: 'Forty miners are still missing.', claims: [{ quote: 'Forty miners', casualty: { outcome: 'missing', ...count(40, 40) } }] },
  { text: 'A blast there could kill hundreds, officials warned.', claims: [] },
  { text: 'The drill simulated 50 casualties.', claims: [] },
]
