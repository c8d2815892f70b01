import { Fragment } from 'react'
import { type Action, keptKeys, keyOf } from './keys.ts'

export const keyName = (key: string): string => (key === ' ' ? 'Space' : key)

/** A key as it has to be pressed. */
export const pressedAs = (action: Action): string => `${keptKeys().mode === 'alt' ? 'Alt+' : ''}${keyName(keyOf(action))}`

/** The key on a button, whose name stays without it; nothing where keys are switched off. */
export function Key({ of: action }: { of: Action }) {
  return keptKeys().mode === 'off' ? null : <kbd aria-hidden="true">{pressedAs(action)}</kbd>
}

/** Keys with what they do in a line, which is read out; nothing where keys are switched off. */
export function Hints({ keys }: { keys: readonly (readonly [readonly Action[], string])[] }) {
  if (keptKeys().mode === 'off') return null
  return (
    <p className="muted hints">
      {keys.map(([actions, does], n) => (
        <Fragment key={does}>
          {n > 0 && ' · '}
          {actions.map((action) => (
            <Fragment key={action}>
              <kbd>{pressedAs(action)}</kbd>{' '}
            </Fragment>
          ))}
          {does}
        </Fragment>
      ))}
    </p>
  )
}
