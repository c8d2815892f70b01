const SITE =
  'hospitals?|clinics?|dispensar(?:y|ies)|maternity wards?|(?:medical|health|trauma|aid) (?:cent(?:er|re)s?|points?|posts?|facilit(?:y|ies)|stations?)|shelters?|orphanages?|(?:refugee|displacement|IDP) camps?|camps? for (?:the )?displaced'

const MENTION = new RegExp(`\\b(?:${SITE})\\b`, 'i')
/** The same with each word in small or capital letters, after a run of capitalised words that are its name. */
const NAMED = new RegExp(
  `(?:\\b[Tt]he\\s+)?(?<![\\p{L}\\p{N}])(?:\\p{Lu}[\\p{L}'’.-]*\\s+){1,4}(${SITE.replace(/\b[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`)})\\b`,
  'gu',
)

/** A word that begins a sentence is no name. */
const PLAIN = /^(?:The|A|An|This|That|These|Those|One|Two|Some|Many|Most|All|Both|Their|His|Her|Its|In|At|Near|No)\s+[a-z]/

/** Whether words speak of a site of care or shelter: hospitals, clinics, shelters, camps of the displaced. */
export const isSite = (words: string): boolean => MENTION.test(words)

/** The words with the proper names of such sites taken out: `[a hospital]`. */
export const withoutSites = (words: string): string =>
  words.replace(NAMED, (whole: string, site: string) => (PLAIN.test(whole) ? whole : `[a ${site.toLowerCase()}]`))

/** The proper names of such sites that stand in words. */
export const siteNames = (words: readonly string[]): string[] =>
  words.flatMap((one) => (one.match(NAMED) ?? []).filter((whole) => !PLAIN.test(whole)).map((whole) => whole.replace(/^[Tt]he\s+/, '')))
