import type { Document } from '../text/document.ts'
import type { ClaimKind, Draft } from './define.ts'

/** People killed, injured, missing, captured or displaced, or that none were. */
export const casualty: ClaimKind = {
  kind: 'casualty',
  says: 'That people were killed, injured, missing, captured or displaced, or that none were.',
  examples: [],
  find: (_document: Document): Draft[] => [],
}
