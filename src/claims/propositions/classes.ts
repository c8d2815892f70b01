/** What a clause can carry, none first. */
export const CLASSES = ['none', 'attack', 'responsibility', 'contact', 'assurance', 'stance'] as const
export type Proposition = Exclude<(typeof CLASSES)[number], 'none'>
