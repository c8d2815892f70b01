/** Every form of the verbs by which somebody says that what others told is not so: "rejected reports that", "denying claims by". The source of a pattern. */
export const DENIAL =
  '(?:(?:reject|debunk|disown)(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|den(?:y|ies|ied|ying)|refut(?:e|es|ed|ing)|rebut(?:s|ted|ting)?)'
