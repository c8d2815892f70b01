import { Refused } from '../api.ts'
import type { Translate } from '../words/index.ts'

/**
 * Why something did not work, in the page's language where that is known: a server that cannot be reached (a `TypeError`, as fetch has it), a
 * role that is lacking, a wait, a key of the page's own words, else the server's.
 */
export function reason(error: Error, t: Translate): string {
  if (error instanceof TypeError) return t('failed.unreachable')
  if (!(error instanceof Refused)) return t(error.message)
  if (error.status === 429) return t('team.often')
  if (error.needs) return t('forbidden.needs', { role: t(`role.${error.needs}`) })
  const { code, values, message } = error
  return code ? t(`refusal.${code}`, { ...values, defaultValue: message }) : message
}
