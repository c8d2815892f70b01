const SITE =
  'hospitals?|clinics?|dispensar(?:y|ies)|maternity wards?|(?:medical|health|trauma|aid) (?:cent(?:er|re)s?|points?|posts?|facilit(?:y|ies)|stations?)|shelters?|orphanages?|(?:refugee|displacement|IDP) camps?|camps? for (?:the )?displaced'

const MENTION = new RegExp(`\\b(?:${SITE})\\b`, 'i')
const NAMED = new RegExp(`(?:(?:the|The)\\s+)?(?:\\p{Lu}[\\p{L}'’.-]*\\s+(?:(?:al|el)-)?){1,4}(${SITE})\\b`, 'giu')

/** Whether words speak of a site of care or shelter: hospitals, clinics, shelters, camps of the displaced. */
export const isSite = (words: string): boolean => MENTION.test(words)

/** The words with the proper names of such sites taken out: `[a hospital]`. */
export const withoutSites = (words: string): string =>
  words.replace(NAMED, (whole, site: string) =>
    /^(?:the\s+)?\p{Lu}/iu.test(whole) && /\p{Lu}/u.test(whole) ? `[a ${site.toLowerCase()}]` : whole,
  )
