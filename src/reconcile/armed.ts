/** Words, in plain form, for people whom nobody takes for fighters, and for fighters; a list is a pattern to be put between word boundaries. */
export const CIVIL =
  /\b(?:civilians?|villagers?|inhabitants?|residents?|townspeople|worshippers?|refugees?|displaced|innocent|families|women and children|non-?combatants?|unarmed|bystanders?|peasants?|farmers?)\b/

const FIGHTERS =
  'militants?|terrorists?|fighters?|insurgents?|combatants?|rebels?|jihadi(?:s|sts?)?|jihadists?|taliban|extremists?|mercenar(?:y|ies)|guerrillas?|militia(?:s|m[ae]n)?|separatists?|secessionists?|partisans?|irregulars?|saboteurs?|infiltrators?|bandits?|outlaws?|brigands?|gangsters?|gang members?|neo-nazis?|nazis?|operatives?|gunm[ae]n|snipers?|armed (?:m[ae]n|people|groups?|terrorists?|elements?)'

export const ARMED = new RegExp(`\\b(?:${FIGHTERS}|military target|militar(?:y|ily)|guards|sentr(?:y|ies)|pickets?|watchmen)\\b`)

/** What makes a place one to strike: armed people, their works, their weapons, and their use. */
export const PRESENCE: readonly RegExp[] = [
  new RegExp(`\\b(?:${FIGHTERS}|soldiers|troops)\\b`),
  /\b(?:military (?:objects?|objectives?|targets?|bases?|sites?|equipment|installations?|facilit(?:y|ies)|presence|use|value)|command (?:posts?|cent(?:er|re)s?)|barracks|headquarters|bases?|depots?)\b/,
  /\b(?:tunnels?|bunkers?|metro|cellars?)\b/,
  /\b(?:weapons?|arms|ammunition|rockets?|launchers?|explosives?|arsenals?|munitions?|guns?|rifles?)\b/,
  /\b(?:fighting|firing|shooting|fired (?:from|at)|shots?|battle|clashes|human shields?)\b/,
]

/** Who carries none of these is no fighter. */
export const WEAPONS = /\b(?:weapons?|arms|armed|guns?|rifles?|pistols?|kalashnikovs?)\b/

/** There, or from there: words that put them in the place. */
export const THERE =
  /\b(?:was|were|had|attended|among|sat|inside|within|beneath|under|there|hid(?:ing|den)?|used|stored|shooting|firing|fired|held|based|in the|at the|from)\b/
