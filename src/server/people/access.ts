import type { Role } from '../../model/person.ts'
import type { RateName } from './limits.ts'

/** Who may ask a route. */
export interface Access {
  /** The least role, or `anyone`, signed in or not. */
  readonly for: Role | 'anyone'
  /** Only by signing in: a token cannot make tokens or let people in. */
  readonly signedIn?: true
  /** Only where people sign in; there is no such address for one person on their own machine. */
  readonly team?: true
  /** The limit on how often, beside that of the whole API; `none`: probes are never turned away. */
  readonly rate?: RateName | 'none'
}

const own = { for: 'reader', signedIn: true, team: true } as const
const people = { for: 'admin', signedIn: true, team: true } as const
const arriving = { for: 'anyone', team: true, rate: 'sign-in' } as const

/** Every route that there is and who may ask it. What is not in here is asked by nobody. */
export const ACCESS: Readonly<Record<string, Access>> = {
  'GET /healthz': { for: 'anyone', rate: 'none' },
  'GET /readyz': { for: 'anyone', rate: 'none' },
  'GET /metrics': { for: 'reader' },
  'GET /*': { for: 'anyone' },
  'GET /api/openapi.json': { for: 'anyone' },
  'GET /api/health': { for: 'reader' },
  'GET /api/events': { for: 'reader' },

  'GET /api/queue': { for: 'reader' },
  'GET /api/reports/:id': { for: 'reader' },
  'GET /api/reports/:id/original': { for: 'reader' },
  'GET /api/incidents': { for: 'reader' },
  'GET /api/incidents/:id': { for: 'reader' },
  'GET /api/incidents/preview': { for: 'reader' },
  'GET /api/sources': { for: 'reader' },
  'GET /api/lines': { for: 'reader' },
  'GET /api/rulings/sources': { for: 'reader' },
  'GET /api/turns': { for: 'reader' },
  'GET /api/decisions/adrift': { for: 'reader' },
  'GET /api/audit': { for: 'reader' },
  'GET /api/audit/verify': { for: 'reader', rate: 'heavy' },
  'GET /api/imports': { for: 'reader' },
  'GET /api/exports': { for: 'reader' },
  'POST /api/exports': { for: 'reader', rate: 'heavy' },

  'POST /api/decisions': { for: 'coder' },
  'POST /api/claims/:id/edit': { for: 'coder' },
  'POST /api/undo': { for: 'coder' },
  'POST /api/redo': { for: 'coder' },
  'POST /api/turns': { for: 'coder' },
  'POST /api/imports': { for: 'coder', rate: 'import' },

  'POST /api/incidents/change': { for: 'editor' },
  'POST /api/lines': { for: 'editor' },
  'POST /api/rulings/discrepancies': { for: 'editor' },
  'POST /api/rulings/sources': { for: 'editor' },
  'POST /api/entries/:entry/undo': { for: 'editor' },

  'GET /api/me': { for: 'anyone' },
  'POST /api/sign-in': arriving,
  'POST /api/sign-in/passkey/begin': arriving,
  'POST /api/sign-in/passkey': arriving,
  'POST /api/join/look': arriving,
  'POST /api/join': arriving,
  'POST /api/sign-out': own,
  'POST /api/sign-out/everywhere': own,
  'POST /api/password': { ...own, rate: 'sign-in' },
  'GET /api/passkeys': own,
  'POST /api/passkeys/begin': own,
  'POST /api/passkeys': own,
  'DELETE /api/passkeys/:id': own,
  'GET /api/tokens': own,
  'POST /api/tokens': own,
  'DELETE /api/tokens/:id': own,

  'GET /api/people': people,
  'PATCH /api/people/:id': people,
  'DELETE /api/people/:id': people,
  'POST /api/people/:id/sign-out': people,
  'GET /api/invitations': people,
  'POST /api/invitations': people,
  'DELETE /api/invitations/:id': people,
}
