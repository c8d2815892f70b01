import type { Document } from '../text/document.ts'
import type { ClaimKind, Draft } from './define.ts'
import { find } from './propositions/read.ts'

/** That one party used force against another or a place: who, whom, how, when, where. */
export const attack: ClaimKind = {
  kind: 'attack',
  says: 'That one party used force against another or a place: who, whom, how, when, where.',
  examples: [],
  find: (document: Document): Draft[] => find(document, 'attack'),
}
