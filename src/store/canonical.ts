import { sha256 } from '../model/ids.ts'

/** JSON with sorted keys and no space (RFC 8785 for what JSON.stringify can say): the same bytes for the same data. */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item)).join(',')}]`
  let text = ''
  const members = value as Readonly<Record<string, unknown>>
  for (const key of Object.keys(members).sort()) {
    const member = members[key]
    if (member !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonical(member)}`
  }
  return `{${text}}`
}

export const digest = (value: unknown): string => sha256(canonical(value))

const known = new WeakMap<object, string>()

/** As `canonical`, worked out once for an object that does not change. */
export function canonicalOnce(value: object): string {
  let text = known.get(value)
  if (text === undefined) known.set(value, (text = canonical(value)))
  return text
}
