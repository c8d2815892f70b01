import type { Document } from '../text/document.ts'
import type { ClaimKind, Draft } from './define.ts'
import { find } from './propositions/read.ts'

/** That a party gave an undertaking, a guarantee or notice of what it would do, or did not. */
export const assurance: ClaimKind = {
  kind: 'assurance',
  says: 'That a party gave an undertaking, a guarantee or notice of what it would do, or did not.',
  examples: [
    {
      text: 'The two armies agreed on a ceasefire from midnight on Sunday. Five people were killed during the day.',
      claims: [{ quote: 'The two armies agreed on a ceasefire from midnight on Sunday', polarity: 'asserted' }],
    },
    {
      text: 'The general assured the elders that the village would not be bombed. Two days later 12 villagers died.',
      claims: [{ quote: 'The general assured the elders that the village would not be bombed' }],
    },
    { text: 'The library will be closed for repairs. Readers may use the one in the next street.', claims: [] },
  ],
  find: (document: Document): Draft[] => find(document, 'assurance'),
}
