import { type Action, keyOf } from './keys.ts'

export const keyName = (key: string): string => (key === ' ' ? 'Space' : key)

export function Key({ of: action }: { of: Action }) {
  return <kbd aria-hidden="true">{keyName(keyOf(action))}</kbd>
}
