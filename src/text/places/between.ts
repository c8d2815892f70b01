import { kilometres } from '../../model/geo.ts'
import type { NamedSpot } from './atlas.ts'
import { bearing, midway, offset } from './geometry.ts'
import type { Spot } from './relation.ts'

/** Farther apart than this, two places tell who talks or fights, not where. */
const FAR_KM = 400
const LEAST_KM = 5

const WORDS = "(?:the )?(?:[\\p{L}’'-]+ (?:of )?){0,3}"
/** "Between", "on the road from", "along the highway linking", before the first of two places; with what must stand between them. */
const LEADS: readonly { readonly lead: RegExp; readonly joint: RegExp }[] = [
  {
    lead: new RegExp(
      `(?:(?:on|along|off|near) )?(?:(?:the|a) )?(?:[\\p{L}-]+ ){0,2}(?:road|highway|route|motorway|track|railway|line|corridor)s? (?:from|linking|connecting|that links|leading from|running from) ${WORDS}$`,
      'iu',
    ),
    joint: new RegExp(`^,? ?(?:to|and|with|towards?) ${WORDS}$`, 'iu'),
  },
  {
    lead: new RegExp(
      `(?:(?:(?:on|along|off|near) )?(?:(?:the|a) )?(?:[\\p{L}-]+ ){0,2}(?:road|highway|route|motorway|track|railway|border|boundary|area|villages?) |(?:some|half)where |halfway |midway |(?<![\\p{L}]))between ${WORDS}$`,
      'iu',
    ),
    joint: new RegExp(`^,? ?and ${WORDS}$`, 'iu'),
  },
]

/** "The Homs-Hama highway", "the Gao–Kidal track". */
const HYPHEN = /^\s?[-–—]\s?$/
const WAY = /^ (?:[\p{Ll}-]+ )?(?:road|highway|route|motorway|track|railway|line|corridor|axis)s?(?!\p{L})/u

/** Two places told as the ends of a stretch ("between Tal and Nur", "on the road from Tal to Nur") made one spot: the middle, and half the way as what is left open. */
export function between(text: string, spots: readonly NamedSpot[]): NamedSpot[] {
  const out: NamedSpot[] = []
  for (let i = 0; i < spots.length; i++) {
    const one = joined(text, spots[i]!, spots[i + 1])
    if (one) i++
    out.push(one ?? spots[i]!)
  }
  return out
}

const places = (s: NamedSpot): boolean => s.kind === 'town' || s.kind === 'unlisted' || s.kind === 'division'

function joined(text: string, a: NamedSpot, b: NamedSpot | undefined): NamedSpot | null {
  if (!b?.spot || !a.spot || a.sentence !== b.sentence || !places(a) || !places(b) || b.relation?.km != null) return null
  const before = text.slice(Math.max(0, a.name.start - 90), a.name.start)
  const gap = text.slice(a.name.end, b.name.start)
  const lead = LEADS.find(({ lead, joint }) => lead.test(before) && joint.test(gap))
  const way = HYPHEN.test(gap) && WAY.test(text.slice(b.name.end, b.name.end + 30))
  if ((!lead && !way) || kilometres(a.spot, b.spot) > FAR_KM) return null
  return {
    ...b,
    start: lead ? a.name.start - lead.lead.exec(before)![0].length : a.start,
    name: { start: a.name.start, end: b.name.end },
    kind: 'town',
    trust: Math.max(a.trust, b.trust),
    relation: { start: a.name.start, km: null, bearing: null, within: false },
    spot: middleOf(a.spot, b.spot),
  }
}

function middleOf(a: Spot, b: Spot): Spot {
  return { ...midway(a, b), radiusKm: Math.max(LEAST_KM, kilometres(a, b) / 2) }
}

/** Where two countries meet, roughly: on the way from middle to middle, parted as they are wide. */
function borderOf(a: Spot, b: Spot): Spot {
  const apart = kilometres(a, b)
  const there = offset(a, (apart * a.radiusKm) / (a.radiusKm + b.radiusKm || 1), bearing(a, b))
  return { ...there, radiusKm: Math.max(50, Math.min(a.radiusKm, b.radiusKm)) }
}

const BORDER_BETWEEN = /^(?:[’']s?)? ?(?:border|frontier)s? (?:with|and|to) (?:the )?$|^(?:[-–—/]| and )$/iu

/** Two countries named as sharing a border ("Niger's border with Mali", "the Syrian-Turkish border"): both names stand for where they meet. */
export function bordering(text: string, spots: readonly NamedSpot[]): NamedSpot[] {
  return spots.map((s, i) => {
    const pair = [spots[i - 1], spots[i + 1]].find((o) => o && meets(text, s, o))
    return pair?.spot && s.spot ? { ...s, spot: borderOf(s.spot, pair.spot) } : s
  })
}

const states = (s: NamedSpot): boolean => s.kind === 'country' || s.kind === 'demonym'

function meets(text: string, s: NamedSpot, o: NamedSpot): boolean {
  if (s.sentence !== o.sentence || !states(s) || !states(o) || s.country === o.country) return false
  const [first, last] = s.name.start < o.name.start ? [s, o] : [o, s]
  const gap = text.slice(first.name.end, last.name.start)
  if (!BORDER_BETWEEN.test(gap)) return false
  return (
    /border|frontier/i.test(gap) ||
    /^ (?:border|frontier)/i.test(text.slice(last.name.end, last.name.end + 10)) ||
    /border between (?:the )?$/i.test(text.slice(Math.max(0, first.name.start - 30), first.name.start))
  )
}
