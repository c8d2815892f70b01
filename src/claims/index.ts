import { assurance } from './assurance.ts'
import { attack } from './attack.ts'
import { casualty } from './casualty.ts'
import { contact } from './contact.ts'
import type { ClaimKind } from './define.ts'
import { responsibility } from './responsibility.ts'
import { stance } from './stance.ts'

/** The kinds of claim that the reader knows, in the order that they are looked for. */
export const claimKinds: readonly ClaimKind[] = [casualty, attack, responsibility, contact, assurance, stance]
