import type { Document } from '../text/document.ts'
import type { ClaimKind, Draft } from './define.ts'
import { find } from './propositions/read.ts'

/** That a source condemned, accepted, doubted or characterised the incident. */
export const stance: ClaimKind = {
  kind: 'stance',
  says: 'That a source condemned, accepted, doubted or characterised the incident.',
  examples: [
    {
      text: 'The president condemned the bombing, which killed 31 people, as a cowardly act. The attack may amount to a war crime, the envoy said.',
      claims: [
        { quote: 'condemned the bombing, which killed 31 people, as a cowardly act', certainty: 'plain' },
        { quote: 'The attack may amount to a war crime', certainty: 'hedged' },
      ],
    },
    {
      text: 'The minister said there was no evidence that civilians had been in the building.',
      claims: [{ quote: 'there was no evidence that civilians had been in the building' }],
    },
    { text: 'The critic liked the second act. The singers were in good voice.', claims: [] },
  ],
  find: (document: Document): Draft[] => find(document, 'stance'),
}
