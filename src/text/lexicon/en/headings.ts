/** What heads a part of a report, before a colon, and speaks for nobody. */
export const HEADING =
  /^(?:corrections?|clarifications?|notes?|updates?|claims?|findings?|verdicts?|summary|sources?|background|transcripts?|interview|votes|agreed|re|subject|dates?|locations?|places?|status|total|outlook|method|sequence|corrected|erratum|errata|corrigendum|estimates?|prisoners|killed|injured|wounded|dead|missing|displaced|captured|captives|needs|displacement|casualties|elsewhere|next|tomorrow|weather|see also|own|rates|steps|expected|one|two|three|first|second|third|fourth|finally)$/i
