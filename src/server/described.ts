import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Handler } from 'hono'
import { ACCESS, type Access } from './people/access.ts'
import type { Asked } from './people/who.ts'

interface Operation {
  responses: Record<string, unknown>
  [field: string]: unknown
}

const INFO = {
  openapi: '3.1.0',
  info: {
    title: 'Stemma',
    version: '0.1.0',
    description: `The account that a ledger holds: reports, claims, incidents, and who decided what.
Every answer that is none says why in \`message\`. Beside the answers listed, every address may say 421 (asked under another name
than the server's own) and 500 (it failed; the log says where).`,
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
} as const

/** The whole API as OpenAPI 3.1, with what the gate says of each route: who may ask, and how it turns away. */
export function described(whole: OpenAPIHono<Asked>): Handler<Asked> {
  let made: object | null = null
  return (c) => c.json((made ??= documentOf(whole)))
}

function documentOf(whole: OpenAPIHono<Asked>): object {
  whole.openAPIRegistry.registerComponent('securitySchemes', 'session', { type: 'apiKey', in: 'cookie', name: '__Host-stemma' })
  whole.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' })
  whole.openAPIRegistry.registerPath({
    method: 'get',
    path: '/api/openapi.json',
    responses: { 200: { content: { 'application/json': { schema: { type: 'object' } } }, description: 'This description.' } },
  })
  const document = whole.getOpenAPI31Document(INFO)
  for (const [path, methods] of Object.entries(document.paths ?? {}))
    for (const [method, operation] of Object.entries(methods as Record<string, Operation>)) {
      const access = ACCESS[`${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`]
      if (access) gated(operation, access, method !== 'get')
    }
  return document
}

function gated(operation: Operation, access: Access, changes: boolean): void {
  operation['x-role'] = access.for
  if (access.rate !== 'none') operation.responses['429'] ??= turnedAway('Too often; Retry-After says when to try again.')
  if (access.team) operation.responses['404'] ??= turnedAway('There are no accounts here.')
  if (operation.requestBody) operation.responses['413'] ??= turnedAway('More than 8 MB.')
  if (changes) operation.responses['403'] ??= turnedAway('It did not come from the page, or carry X-Stemma: 1.')
  if (access.for === 'anyone') return
  operation.security = [{ session: [] }, ...(access.signedIn ? [] : [{ token: [] }])]
  operation.responses['401'] ??= turnedAway('Nobody is signed in, and no token was sent that stands.')
  const takes = [access.for === 'reader' ? [] : `the role ${access.for}`, access.signedIn ? 'a person who is signed in' : []].flat()
  if (takes.length > 0) operation.responses['403'] = turnedAway(`It takes ${takes.join(' and ')}.`)
}

const turnedAway = (description: string) => ({
  description,
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Failure' } } },
})
