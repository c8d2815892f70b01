/** Articles that come and go before Arabic, Persian and Hebrew names, and link words of compound names. */
const ARTICLES = new Set('al el ul il ad ed ud ar er ur as es us ash esh ush ach at et ut az ez uz an en un ath adh eth'.split(' '))

/** First words that are spelt many ways, each to one form. */
const ALIKE: Record<string, string> = Object.fromEntries(
  [
    'deir dayr der dair dar dir',
    'tall tell tal tel tulul',
    'beit bayt bet bait beth',
    'ain ayn ein',
    'kafr kfar kefar kefr kafar kufr',
    'jabal jebel jabel djebel gebel djabal jabel',
    'wadi oued ouadi wady',
    'abu abou bou',
    'umm um oum',
    'bir beer bi',
    'saint st sainte san ste',
    'mount mt',
    'fort ft',
    'khan han',
    'shaykh sheikh sheik cheikh shekh',
    'qala qalat kalat qalah kala',
    'marrat maarat marat maarrat maaret',
    'ras raas',
  ].flatMap((line) => line.split(' ').map((word) => [word, line.split(' ')[0]!])),
)

const LETTERS: Record<string, string> = { ı: 'i', ø: 'o', ł: 'l', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ð: 'd', þ: 'th', ə: 'a' }

/** A name in plain small letters, its words parted by one space, without marks, apostrophes, stops and Arabic articles. */
export function plain(name: string): string {
  const bare = /^[ -~]*$/.test(name) ? name.replace(/['`.]/g, '').toLowerCase() : unmarked(name)
  const words = bare.split(/[^a-z0-9]+/).filter(Boolean)
  const kept = words.filter((word) => !ARTICLES.has(word))
  return (kept.length ? kept : words).join(' ')
}

const unmarked = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’‘ʻʼʿʾ`´.]/g, '')
    .toLowerCase()
    .replace(/[ıøłđßæœðþə]/g, (letter) => LETTERS[letter]!)

/** What is left of a plain name when the ways to write a foreign sound are made one: "Deir Ezzor" and "Dayr az Zawr" meet here. */
export function sounded(plainName: string): string {
  return plainName.split(' ').map(soundOf).join(' ')
}

/** Words sounded before: names share them. Emptied when full. */
const sounds = new Map<string, string>()
const SOUNDS = 20_000

function soundOf(word: string): string {
  const kept = sounds.get(word)
  if (kept !== undefined) return kept
  if (sounds.size >= SOUNDS) sounds.clear()
  const sound = soundedWord(word)
  sounds.set(word, sound)
  return sound
}

function soundedWord(word: string): string {
  return (ALIKE[word] ?? word)
    .replace(/^[ea](?=([zsdrnt])\1)/, '')
    .replace(/sch/g, 'sh')
    .replace(/tch/g, 'ch')
    .replace(/ph/g, 'f')
    .replace(/dj|dzh|zh/g, 'j')
    .replace(/kh|ck|q/g, 'k')
    .replace(/gh/g, 'g')
    .replace(/dh/g, 'd')
    .replace(/th/g, 't')
    .replace(/c(?!h)/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/w/g, 'v')
    .replace(/au|aw|av(?![aeiou])/g, 'u')
    .replace(/[ou]+/g, 'u')
    .replace(/[aeiy]*[eiy][eiy]*|ay|ai/g, 'i')
    .replace(/(.)\1+/g, '$1')
    .replace(/(?<=[aiu])h$/, '')
    .replace(/(?<=..)[ai]$/, 'a')
}

/** The consonants of a sounded name; '' where they are too few to tell anything. */
export function consonants(soundedName: string): string {
  const bare = soundedName.replace(/[aiu]/g, '').replace(/ /g, '')
  return bare.length >= 4 ? bare : ''
}

/** FNV-1a, 32 bits: the key under which the gazetteer keeps a name. */
export function keyOf(name: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** Prefixes that keep the three ways of looking up apart in one table. */
export const SOUNDED = '~'
export const CONSONANTS = '#'
