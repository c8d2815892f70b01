const COMMON = new Set(
  'the of and to in a is that for it was on are as with his they at be this from have or by had not but what all were we when your can said there an which their she do has he will been after two its who more were in'.split(
    ' ',
  ),
)
const ENOUGH = 12
const SAMPLE = 1500

/** `en` where the text reads like English, `und` where it does not; a text too short to tell passes for English. */
export function languageOf(text: string): 'en' | 'und' {
  const words =
    text
      .slice(0, SAMPLE)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  if (words.length < ENOUGH) return /[^\u0000-\u024f\u2000-\u206f\s]{4}/.test(text.slice(0, SAMPLE)) ? 'und' : 'en'
  const known = words.filter((w) => COMMON.has(w)).length
  return known / words.length >= 0.12 ? 'en' : 'und'
}
