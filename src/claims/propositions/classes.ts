/** What a clause can carry: none first, casualties, which are told elsewhere, last. */
export const CLASSES = ['none', 'attack', 'responsibility', 'contact', 'assurance', 'stance', 'casualty'] as const
export type Proposition = Exclude<(typeof CLASSES)[number], 'none' | 'casualty'>

export const PROPOSITIONS = CLASSES.slice(1, -1) as readonly Proposition[]
