import type { Document } from '../text/document.ts'
import type { ClaimKind, Draft } from './define.ts'
import { find } from './propositions/read.ts'

/** Who did it, ordered it, took part or did not: claimed, accused, conceded or denied. */
export const responsibility: ClaimKind = {
  kind: 'responsibility',
  says: 'Who did it, ordered it, took part or did not: claimed, accused, conceded or denied.',
  examples: [
    {
      text: 'The Front said on Sunday that it carried out the bombing of the police station, which killed 14. The government blamed a rival group.',
      claims: [{ quote: 'it carried out the bombing of the police station', polarity: 'asserted' }, { quote: 'blamed a rival group' }],
    },
    {
      text: 'A spokesman for the rebels said that they had nothing to do with the attack on the convoy, in which three drivers were killed.',
      claims: [{ quote: 'they had nothing to do with the attack on the convoy', polarity: 'denied' }],
    },
    { text: 'The baker blamed the oven. His cakes were sold all the same.', claims: [] },
  ],
  find: (document: Document): Draft[] => find(document, 'responsibility'),
}
