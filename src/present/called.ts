/** A name as it begins: a capital, after a particle ("al-", "de ") and an article at most. */
const NAME = String.raw`(?:the\s)?(?:\p{Ll}{1,3}[-’' ])?\p{Lu}`
const WITHIN = 'in|at|of|on|inside|within|across'
const BESIDE = String.raw`near|off|outside|around|along|beyond|between|close to|(?:north|south|east|west)[\w-]*(?: of)?`

/** Words without a name up to one: "the side of a bus near", "outside a school in". */
const UP_TO_NAME = new RegExp(String.raw`^(?<head>\P{Lu}*?)\b(?<how>${WITHIN}|${BESIDE})\s+(?<name>${NAME}.*)$`, 'u')
/** A kind of place and the name it has: "the Coastland town of". */
const OF_NAME = new RegExp(String.raw`^.*\s(?!north|south|east|west)\p{Ll}+\sof\s(?<name>${NAME}.*)$`, 'u')
const BESIDE_ONLY = new RegExp(`^(?:${BESIDE})$`, 'u')
/** How far, or a part that lies to one side: what says where beside the name the place is. */
const MEASURE = /\b(?:km|kilomet\w+|miles?|met(?:re|er)s?|yards?|far|just|due)\s*$/u

/**
 * What a person would call a place that is told in these words: without the description before its name ("the side of a bus near Hillville" is
 * "Near Hillville", "a school in Hillville" is "Hillville") nor an article, begun with a capital. Words without a name stay as they are.
 */
export function called(words: string): string {
  const plain = words.replace(/^[\s"“”‘’'(]+|[\s.,;:"“”)]+$/gu, '')
  if (!holdsName(plain)) return plain
  const bare = named(plain)
    .replace(/^(?:in|on|at)\s(?=.*\p{Lu})/u, '')
    .replace(/^(?:the|an?)\s/u, '')
  return bare.slice(0, 1).toUpperCase() + bare.slice(1)
}

function named(words: string): string {
  const { head = '', how = '', name } = UP_TO_NAME.exec(words)?.groups ?? {}
  if (name === undefined) return OF_NAME.exec(words)?.groups?.name ?? words
  if (MEASURE.test(head)) return words
  return BESIDE_ONLY.test(how) ? `${how} ${name}` : named(name)
}

/** Whether words hold a name: a capital letter past an article or the like. */
export const holdsName = (words: string): boolean =>
  /(?:^|[\s(-])\p{Lu}/u.test(words.replace(/^(?:the|an?|its|his|her|their|this|that|no)\s/i, ''))

/** Whether the last word is a name: "Hillville", not "Coastland town". */
export const isProper = (words: string): boolean => /(?:^|[\s(-])\p{Lu}[^\s]*$/u.test(words)
