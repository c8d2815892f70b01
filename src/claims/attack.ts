import type { Document } from '../text/document.ts'
import type { ClaimKind, Draft } from './define.ts'
import { find } from './propositions/read.ts'

/** That one party used force against another or a place: who, whom, how, when, where. */
export const attack: ClaimKind = {
  kind: 'attack',
  says: 'That one party used force against another or a place: who, whom, how, when, where.',
  examples: [
    {
      text: 'Gunmen stormed the army base at Sela before dawn on Monday, killing nine soldiers, the army said. A dog barked.',
      claims: [{ quote: 'Gunmen stormed the army base at Sela', polarity: 'asserted' }],
    },
    {
      text: 'Warplanes bombed the market of Tal Nur on Friday, medics said. Nine people were killed.',
      claims: [{ quote: 'Warplanes bombed the market of Tal Nur on Friday', certainty: 'plain', scope: 'incident' }],
    },
    { text: 'The midfielder fired a rocket of a shot over the bar. The crowd sang.', claims: [] },
  ],
  find: (document: Document): Draft[] => find(document, 'attack'),
}
