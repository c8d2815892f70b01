/** How force was used, by the words for it. */
const MEANS = {
  air: /\b(?:air ?-?(?:strikes?|raids?|craft)|warplanes?|jets?|bombers?|helicopters?|drones?|barrel bombs?|bombing raids?|gunships?|airstrikes?|fighter planes?)\b/i,
  rocket: /\b(?:rockets?|missiles?|shell(?:s|ing|ed|fire)?|artillery|mortars?|grad|howitzers?)\b/i,
  bomb: /\b(?:car bombs?|truck bombs?|suicide|bombers?|blasts?|explo(?:sions?|ded|sives?)|ied|roadside bombs?|mines?|vests?|detonat\w+)\b/i,
  gun: /\b(?:gunm[ae]n|shot|shooting|shootings?|opened fire|fired on|gunfire|gunned|rifles?|bullets?|shoot)\b/i,
  blade: /\b(?:machetes?|hacked|knife|knives|stabb\w+|beheaded|beheadings?|throats?|axes?)\b/i,
  chemical: /\b(?:chemical|chlorine|sarin|gas attack|toxic|poison\w*|nerve agent)\b/i,
  abduction: /\b(?:abduct\w*|kidnap\w*|hostages?|seized|carried off)\b/i,
  raid: /\b(?:raid(?:ed|ers?)?|stormed|storming|overr[au]n|ambush\w*|assault(?:ed)?|clash\w*|battle|massacre\w*|siege)\b/i,
} as const

export type Mean = keyof typeof MEANS

export const meansOf = (text: string): Mean[] => (Object.keys(MEANS) as Mean[]).filter((mean) => MEANS[mean].test(text))
