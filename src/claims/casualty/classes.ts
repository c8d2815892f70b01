import { OUTCOMES } from '../../model/claim.ts'

/** What a mention may tell: nothing, or one of the outcomes. */
export const CLASSES = ['none', ...OUTCOMES] as const
