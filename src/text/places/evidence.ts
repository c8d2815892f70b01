import type { GazetteerEntry } from './gazetteer.ts'
import type { Mention } from './mentions.ts'

/** Log-scale prior of a place being meant by its bare name. */
export function prior({ kind, population }: GazetteerEntry): number {
  if (kind === 'country' || kind === 'demonym') return 9
  if (kind === 'region') return 5.5
  const size = Math.log10(population + 10)
  if (kind === 'admin1') return Math.max(3.5, size - 1.5)
  if (kind === 'admin2') return size - 3
  return kind === 'suburb' ? size - 2.5 : size - 1
}

/** States whose forces and officials are in reports from everywhere: their names say little about where. */
export const EVERYWHERE = new Set(['US', 'RU', 'GB', 'FR', 'CN', 'DE', 'IT', 'CA', 'AU'])

/** What each name of a text says about the country it is in. */
type Evidence = ReadonlyMap<string, ReadonlyMap<string, number>>

/** The weight that each name, by its mentions, gives to countries: its own where it is one's name, else those that bear it. */
export function evidenceOf(mentions: readonly Mention[]): Evidence {
  const evidence = new Map<string, Map<string, number>>()
  for (const { name, candidates: all, trust } of mentions) {
    const match = all[0]!.match
    const candidates = all.filter((c) => c.match === match)
    const weights = evidence.get(name) ?? new Map<string, number>()
    evidence.set(name, weights)
    const add = (country: string, weight: number) => weights.set(country, (weights.get(country) ?? 0) + weight)
    const whole = candidates.find((c) => c.kind === 'country' || c.kind === 'demonym')
    if (whole) {
      add(whole.country, (whole.kind === 'country' ? 2 : 1) * (EVERYWHERE.has(whole.country) ? 0.25 : 1))
      continue
    }
    const odds = candidates.map((c) => Math.exp(1.1 * prior(c)))
    const sum = odds.reduce((a, b) => a + b, 0)
    const byCountry = new Map<string, number>()
    for (const [i, c] of candidates.entries()) byCountry.set(c.country, Math.max(byCountry.get(c.country) ?? 0, odds[i]! / sum))
    for (const [country, p] of byCountry) add(country, p * (0.3 + trust / 3) * (match === 'plain' ? 1 : match === 'sounded' ? 0.5 : 0.15))
  }
  return evidence
}

/** The share of a text's evidence that speaks for a country, 0–1; a name's own is left out unless there is little else. */
export function shareIn(evidence: Evidence): (country: string, without: string) => number {
  const totals = new Map<string, number>()
  for (const weights of evidence.values()) for (const [country, weight] of weights) totals.set(country, (totals.get(country) ?? 0) + weight)
  const all = [...totals.values()].reduce((a, b) => a + b, 0)
  const sums = new Map([...evidence].map(([name, weights]) => [name, [...weights.values()].reduce((a, b) => a + b, 0)]))
  return (country, without) => {
    const [sum, own] = [sums.get(without) ?? 0, evidence.get(without)?.get(country) ?? 0]
    const kept = Math.max(0, 1 - (all - sum))
    return ((totals.get(country) ?? 0) - own + kept * own) / (all - sum + kept * sum || 1)
  }
}

/** What each name of a text says about the first-level division it is in, for names that are not one whole country's. */
export function divisionsOf(mentions: readonly Mention[]): Evidence {
  const evidence = new Map<string, Map<string, number>>()
  for (const { name, candidates: all, trust } of mentions) {
    const candidates = all.filter((c) => c.match === all[0]!.match)
    if (all[0]!.match === 'consonants' || candidates.some((c) => c.kind === 'country' || c.kind === 'demonym')) continue
    const weights = evidence.get(name) ?? new Map<string, number>()
    evidence.set(name, weights)
    const odds = candidates.map((c) => Math.exp(1.1 * prior(c)))
    const sum = odds.reduce((a, b) => a + b, 0)
    const whole = candidates.some((c) => c.kind === 'admin1') ? 2 : 1
    const by = new Map<string, number>()
    for (const [i, c] of candidates.entries()) {
      const key = divisionOf(c)
      by.set(key, Math.max(by.get(key) ?? 0, odds[i]! / sum))
    }
    for (const [key, p] of by) weights.set(key, (weights.get(key) ?? 0) + p * whole * (0.3 + trust / 3))
  }
  return evidence
}

export const divisionOf = ({ country, admin1 }: GazetteerEntry): string => `${country} ${admin1}`
