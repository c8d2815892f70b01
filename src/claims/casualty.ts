import type { Document } from '../text/document.ts'
import { compose } from './casualty/compose.ts'
import { EXAMPLES } from './casualty/examples.ts'
import { type Models, shippedModels } from './casualty/models.ts'
import { type Told, tell } from './casualty/read.ts'
import { withRolls } from './casualty/roll-claims.ts'
import { withTallies } from './casualty/tallies.ts'
import type { ClaimKind, Draft, Setting } from './define.ts'

/** The casualty claims of a report, by the given models. */
export function casualtiesOf(document: Document, models: Models, published: string | null): Draft[] {
  return compose(tell(document, models), models, published)
}

/** A report is read once, whoever asks. */
const read = new WeakMap<Document, Told[]>()
const kept = new WeakMap<Document, { readonly published: string | null; readonly drafts: Draft[] }>()

function toldIn(document: Document): Told[] {
  let told = read.get(document)
  if (!told) read.set(document, (told = tell(document, shippedModels())))
  return told
}

/** How many mentions of people harmed a report tells, each by how sure it is. */
export const harmTold = (document: Document): number => toldIn(document).reduce((sum, { sure }) => sum + sure, 0)

/** Whether a report tells of anybody harmed. */
export const tellsHarm = (document: Document): boolean => toldIn(document).length > 0

/** People killed, injured, missing, captured or displaced, or that none were. */
export const casualty: ClaimKind = {
  kind: 'casualty',
  says: 'That people were killed, injured, missing, captured or displaced, or that none were.',
  examples: EXAMPLES,
  find: (document: Document, { published }: Setting): Draft[] => {
    const found = kept.get(document)
    if (found?.published === published) return found.drafts
    const drafts = withTallies(document, withRolls(document, compose(toldIn(document), shippedModels(), published)))
    kept.set(document, { published, drafts })
    return drafts
  },
}
