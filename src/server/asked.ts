import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Store } from '../store/index.ts'
import type { Desk } from './app.ts'
import { type Asked, whoOf } from './people/who.ts'
import { refusal } from './refusals.ts'

/** A list of routes; what does not fit a route's schema is refused in words, not repeated. */
export const asked = () =>
  new OpenAPIHono<Asked>({
    defaultHook: (result, c) =>
      result.success
        ? undefined
        : c.json(
            refusal('not-right', { what: result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ') }),
            400,
          ),
  })

/** The ledger with its clock held, so that all that is written in one go carries one time and can be taken back in one. */
export function atOnce(store: Store): Store {
  const at = store.now()
  return { ...store, now: () => at }
}

/** The desk with the one who asks as the author of what is done at it. */
export const by = <D extends Desk>(desk: D, c: Context<Asked>): D => ({ ...desk, author: whoOf(c).author })
