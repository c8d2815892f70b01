import { casualty } from './casualty.ts'
import type { ClaimKind } from './define.ts'

/** The kinds of claim that the reader knows, in the order that they are looked for. */
export const claimKinds: readonly ClaimKind[] = [casualty]
