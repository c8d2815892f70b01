/** Words beside people that leave no doubt that what is told of them is weakened. What ends in `$` is looked for before them, what begins with `^` after them. */

const HELD = '(?:thought|believed|feared|presumed|supposed|assumed|surmised)'
const BE = '(?:is|are|was|were|been)'
/** A few words of one clause. */
const FEW = '(?: (?!(?:but|and|who|which|while|that|after|when)\\b)[^\\s,;:.—–]+){0,4}?'

/** "What is believed to be", "it is feared that", "possibly". */
const BEFORE = new RegExp(
  `\\b(?:(?:${BE} (?:\\w+ )?)?${HELD} to (?:have|be)|it ${BE} (?:\\w+ )?${HELD}(?: that)?|what (?:looked|looks|appeared|appears) (?:like|to be)|(?:possibly|allegedly|supposedly|perhaps|maybe|in all (?:likelihood|probability)))\\b${FEW} ?[“"‘]?$`,
  'i',
)
/** "Are thought to have died", "may be lying there", "allegedly perished", ", it is feared,". */
const AFTER = new RegExp(
  `^${FEW} (?:${BE} (?:\\w+ )?${HELD} (?:to\\b|dead\\b|killed\\b|drowned\\b|lost\\b)|${HELD} (?:dead|killed|drowned|lost)\\b|(?:may|might|could)(?: (?:well|also|still|yet|indeed))? (?:have|be|lie)\\b|(?:had |has |have |was |were |are |is )?(?:allegedly|supposedly|reportedly|possibly|apparently) |(?:can ?not|could not|can[’']t) be (?:ruled out|excluded)\\b)|^${FEW}, it (?:${BE} (?:\\w+ )?${HELD}|would seem|seems|appears)\\b`,
  'i',
)

/** Whether the words beside people weaken what is told of them. */
export const isHedge = (before: string, after: string): boolean => BEFORE.test(before) || AFTER.test(after)
