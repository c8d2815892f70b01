const WORDS = {
  f: 'woman wife mother sister daughter girl aunt widow niece grandmother spokeswoman chairwoman policewoman congresswoman stateswoman businesswoman schoolgirl nun midwife lady queen princess stepmother bride housewife councilwoman',
  m: 'man husband father brother son boy uncle widower nephew grandfather spokesman chairman policeman congressman statesman businessman schoolboy gunman imam monk king prince stepfather fisherman councilman serviceman craftsman',
}

const GENDERS: ReadonlyMap<string, string> = new Map(
  Object.entries(WORDS).flatMap(([gender, words]) => words.split(' ').map((word): [string, string] => [word, gender])),
)

/** Whether a noun names a woman or a man otherwise than a pronoun does: "he" is no sister. */
export function isOtherGender(noun: string, pronoun: string): boolean {
  const gender = /^(?:she|her)$/.test(pronoun) ? 'f' : /^(?:he|him|his)$/.test(pronoun) ? 'm' : undefined
  return gender !== undefined && (GENDERS.get(noun) ?? gender) !== gender
}
