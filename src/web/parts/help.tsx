import { type Action, keptKeys, keyOf } from './keys.ts'

export const keyName = (key: string): string => (key === ' ' ? 'Space' : key)

/** A key as it has to be pressed. */
export const pressedAs = (action: Action): string => `${keptKeys().mode === 'alt' ? 'Alt+' : ''}${keyName(keyOf(action))}`

/** The key beside what it does; nothing where keys are switched off. */
export function Key({ of: action }: { of: Action }) {
  return keptKeys().mode === 'off' ? null : <kbd aria-hidden="true">{pressedAs(action)}</kbd>
}
