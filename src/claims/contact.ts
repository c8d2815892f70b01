import type { Document } from '../text/document.ts'
import type { ClaimKind, Draft } from './define.ts'
import { find } from './propositions/read.ts'

/** That parties communicated before, during or after, or did not. */
export const contact: ClaimKind = {
  kind: 'contact',
  says: 'That parties communicated before, during or after, or did not.',
  examples: [
    {
      text: 'The colonel telephoned his counterpart on the hotline twice while the shells were falling, the ministry said. Four soldiers were killed.',
      claims: [{ quote: 'The colonel telephoned his counterpart on the hotline twice', polarity: 'asserted' }],
    },
    {
      text: 'The charity has had no contact with the kidnappers since Thursday, its director said. Two nurses are missing.',
      claims: [{ quote: 'The charity has had no contact with the kidnappers since Thursday', polarity: 'denied' }],
    },
    { text: 'The mayor opened the flower show and stayed for tea.', claims: [] },
  ],
  find: (document: Document): Draft[] => find(document, 'contact'),
}
