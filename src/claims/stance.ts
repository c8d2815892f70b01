import type { Document } from '../text/document.ts'
import type { ClaimKind, Draft } from './define.ts'
import { find } from './propositions/read.ts'

/** That a source condemned, accepted, doubted or characterised the incident. */
export const stance: ClaimKind = {
  kind: 'stance',
  says: 'That a source condemned, accepted, doubted or characterised the incident.',
  examples: [],
  find: (document: Document): Draft[] => find(document, 'stance'),
}
