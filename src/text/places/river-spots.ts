import { matchesOf } from '../matches.ts'
import type { NamedSpot } from './atlas.ts'
import type { Coordinates } from './geometry.ts'
import { type Line, lineNamed, nearestOfLine, type ReferenceLine, reachOf, riverNamed } from './lines.ts'
import type { Stretch } from './mentions.ts'
import { type Relation, related, relationBefore } from './relation.ts'

const NAME = "\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+)?"
const RIVER = new RegExp(
  `(?<![\\p{L}])(?:[Rr]iver (${NAME})|(?:the |The )?(${NAME}) [Rr]iver(?![\\p{L}])|(?:the |The )(${NAME})(?![\\p{L}]))`,
  'gu',
)
/** "An agreed line along", before a river: the line is the river's for want of a better one. */
const ALONG = /(?:an?|the)\s+(?:[\p{L}-]+\s+){0,3}(?:line|border|boundary|front)\s+(?:along|on|at|of|formed by|following)\s+(?:the\s+)?$/iu

/** What land is called by, not water: "the Beni area". */
const LAND =
  /^\s+(?:area|region|district|province|territory|governorate|county|department|zone|sector|camp|suburb|neighbou?rhood|road|highway)s?\b/iu
/** A name that does not say that it is a river's is one only so near to the places of the text, km. */
const NEAR_KM = 400

const isLikelyRiver = (line: Line, behind: string, context: Coordinates | null): boolean =>
  !LAND.test(behind) && (!context || (nearestOfLine(line, context)?.km ?? 0) <= NEAR_KM)

/** The rivers and reference lines that a sentence names, each placed where it passes nearest to the other places of the text. */
export function lineSpots(
  text: string,
  { n, start, end }: Stretch,
  lines: readonly ReferenceLine[],
  context: Coordinates | null,
): NamedSpot[] {
  const found: NamedSpot[] = []
  for (const m of matchesOf(RIVER, text.slice(start, end))) {
    const name = m[1] ?? m[2] ?? m[3]!
    const river = riverNamed(name)
    if (!river) continue
    const at = start + m.index
    if (m[3] && !isLikelyRiver(river, text.slice(at + m[0].length, end), context)) continue
    const behind =
      /^\s+[\p{L}-]*(?:confliction|ceasefire|front|demarcation|contact)?[\p{L}-]*\s?line/iu.exec(text.slice(at + m[0].length, end))?.[0] ??
      ''
    const told = `${text.slice(Math.max(start, at - 40), at)}${m[0]}${behind}`
    const line = lineNamed(told, lines) ?? river
    found.push(spotOn(text, line, { start: at, end: at + m[0].length + behind.length, sentence: n, floor: start }, context))
  }
  for (const line of lines) {
    const at = text.slice(start, end).toLowerCase().indexOf(line.name.toLowerCase())
    const [from, to] = [start + at, start + at + line.name.length]
    if (at < 0 || found.some((f) => f.name.start < to && f.name.end > from)) continue
    const drawn = lineNamed(line.name, [line])
    if (drawn) found.push(spotOn(text, drawn, { start: from, end: to, sentence: n, floor: start }, context))
  }
  return found
}

interface Words {
  readonly start: number
  readonly end: number
  readonly sentence: number
  readonly floor: number
}

function spotOn(text: string, line: Line, { start, end, sentence, floor }: Words, context: Coordinates | null): NamedSpot {
  const lead = ALONG.exec(text.slice(Math.max(floor, start - 60), start))?.[0] ?? ''
  const relation = relationBefore(text, floor, start - lead.length)
  const nearest = context && nearestOfLine(line, context)
  const spot = nearest && {
    ...nearest.point,
    radiusKm: Math.max(15, line.errorKm + Math.min(100, nearest.km, reachOf(line, nearest.point))),
  }
  return {
    start: relation?.start ?? start - lead.length,
    end,
    name: { start, end },
    sentence,
    kind: 'line',
    rank: 'river',
    trust: 2,
    country: null,
    relation,
    spot: spot && beside(spot, relation),
  }
}

/** Beside a line only a measured distance moves the point. */
function beside(spot: Coordinates & { readonly radiusKm: number }, relation: Relation | null): NamedSpot['spot'] {
  if (relation?.km == null || relation.bearing === null) return spot
  return { ...related(spot, relation), radiusKm: spot.radiusKm }
}
