import type { Document } from '../text/document.ts'
import type { ClaimKind, Draft } from './define.ts'
import { find } from './propositions/read.ts'

/** That a party gave an undertaking, a guarantee or notice of what it would do, or did not. */
export const assurance: ClaimKind = {
  kind: 'assurance',
  says: 'That a party gave an undertaking, a guarantee or notice of what it would do, or did not.',
  examples: [],
  find: (document: Document): Draft[] => find(document, 'assurance'),
}
