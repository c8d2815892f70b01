import type { Document } from '../text/document.ts'
import type { ClaimKind, Draft } from './define.ts'
import { find } from './propositions/read.ts'

/** That parties communicated before, during or after, or did not. */
export const contact: ClaimKind = {
  kind: 'contact',
  says: 'That parties communicated before, during or after, or did not.',
  examples: [],
  find: (document: Document): Draft[] => find(document, 'contact'),
}
