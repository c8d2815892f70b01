import type { Document } from '../text/document.ts'
import type { ClaimKind, Draft } from './define.ts'
import { find } from './propositions/read.ts'

/** Who did it, ordered it, took part or did not: claimed, accused, conceded or denied. */
export const responsibility: ClaimKind = {
  kind: 'responsibility',
  says: 'Who did it, ordered it, took part or did not: claimed, accused, conceded or denied.',
  examples: [],
  find: (document: Document): Draft[] => find(document, 'responsibility'),
}
