import { kilometres } from '../model/geo.ts'
import type { Evidence } from '../model/incident.ts'
import { type Features, KEYS, measure, WHAT } from './measures.ts'
import { round } from './score.ts'
import type { Telling } from './tellings.ts'
import { WEIGHTS } from './weights.ts'

/** What speaks for and against it, measure by measure. */
export function evidence(a: Telling, b: Telling): Evidence[] {
  const f = measure(a, b)
  return KEYS.map((key) => ({ what: WHAT[key], weight: round(f[key] * WEIGHTS[key]), why: say(key, a, b) })).filter((e) => e.weight !== 0)
}

function say(key: keyof Features, a: Telling, b: Telling): string {
  switch (key) {
    case 'sameDays':
      return a.days.length && b.days.length ? `both on ${a.days[0]?.first}` : `one in the month of ${(a.days[0] ?? b.days[0])?.first}`
    case 'nextDay':
    case 'otherDay':
    case 'twoDays':
      return `${a.days[0]?.first} and ${b.days[0]?.first}`
    case 'repeated':
      return 'one says that it was not the first, and the other is from days before'
    case 'stretch':
      return 'both tell of one stretch of days'
    case 'fresh':
    case 'late':
    case 'publishedNear':
    case 'publishedFar':
      return `published ${a.published} and ${b.published}`
    case 'strangers':
      return 'no place and hardly a name in common'
    case 'names':
      return `names in common: ${a.names.items
        .filter((n) => b.names.items.includes(n))
        .slice(0, 8)
        .join(', ')}`
    case 'pairs':
      return `full names in common: ${a.pairs
        .filter((n) => b.pairs.includes(n))
        .slice(0, 5)
        .join(', ')}`
    case 'words':
      return 'like words'
    case 'titles':
      return 'words of one’s title in the other'
    case 'means':
      return `both: ${a.means.filter((m) => b.means.includes(m)).join(', ')}`
    case 'otherMeans':
      return `${a.means.join(', ')} against ${b.means.join(', ')}`
    case 'recalled':
      return 'one tells the toll of the other as that of another event'
    case 'figures':
      return `figures in common: ${a.figures.filter((n) => b.figures.includes(n)).join(', ')}`
    default:
      return places(a, b)
  }
}

/** How far apart their nearest places are, and how much of it the words leave open. */
function places(a: Telling, b: Telling): string {
  const pairs = a.spots.flatMap((x) => b.spots.map((y) => ({ km: kilometres(x, y), open: x.radiusKm + y.radiusKm })))
  const [near] = pairs.toSorted((x, y) => x.km - x.open - (y.km - y.open))
  return near ? `${Math.round(near.km)} km apart, with ${Math.round(near.open)} km left open by the words` : 'no place'
}
