import { kilometres } from '../src/model/geo.ts'
import type { GoldClaim } from './cases.ts'
import { chainRight, contained, type Made, originRight, type Pair, sameNumber, tokenF1 } from './match.ts'
import { table } from './tables.ts'

type Right = (g: GoldClaim, s: Made) => boolean
type Fits = (g: GoldClaim, s: Made) => boolean
type Cells = readonly [share: number | string, n: string]

/** What no coded claim bears cannot be told. */
const NOTHING: Cells = ['–', '0']

const share = (pairs: readonly Pair[], right: Right): Cells =>
  pairs.length ? [pairs.filter(([g, s]) => right(g, s)).length / pairs.length, String(pairs.length)] : NOTHING

/** Shares of the fields of paired claims that are right, by the collection's measures; – where `coded`, all coded claims of the set, bear none of a field. */
export function fieldTables(coded: readonly GoldClaim[], pairs: readonly Pair[]): string {
  return [casualtyTable(coded, pairs), attachedTable(coded, pairs)].join('\n')
}

function casualtyTable(coded: readonly GoldClaim[], all: readonly Pair[]): string {
  const pairs = all.filter(([g]) => g.kind === 'casualty')
  const victims = pairs.filter(([g]) => g.casualty?.victims)
  const said = (g: GoldClaim, s: Made): boolean => !!g.casualty?.by || !!s.casualty?.by
  return table(
    'on paired casualty claims',
    ['', 'share', 'n'],
    [
      ['scope', ...share(pairs, (g, s) => g.scope === s.scope)],
      ['polarity', ...share(pairs, (g, s) => g.polarity === s.polarity)],
      ['certainty', ...share(pairs, (g, s) => g.certainty === s.certainty)],
      [
        'number (min, max, approximate)',
        ...share(pairs, (g, s) => sameNumber(g, s) && g.casualty?.number.approximate === s.casualty?.number.approximate),
      ],
      ['victims, token F1', ...mean(victims, (g, s) => tokenF1(g.casualty?.victims?.text, s.casualty?.victims?.text))],
      ['victims, status', ...share(victims, (g, s) => g.casualty?.victims?.status === s.casualty?.victims?.status)],
      [
        'by, where either gives it',
        ...(coded.some((g) => g.casualty?.by)
          ? share(
              pairs.filter(([g, s]) => said(g, s)),
              byRight,
            )
          : NOTHING),
      ],
    ],
  )
}

const mean = (pairs: readonly Pair[], worth: (g: GoldClaim, s: Made) => number): Cells =>
  pairs.length ? [pairs.reduce((sum, [g, s]) => sum + worth(g, s), 0) / pairs.length, String(pairs.length)] : NOTHING

function byRight({ casualty: g }: GoldClaim, { casualty: s }: Made): boolean {
  return !!g?.by && !!s?.by && (contained(g.by, s.by) || tokenF1(g.by, s.by) >= 0.5)
}

function attachedTable(coded: readonly GoldClaim[], pairs: readonly Pair[]): string {
  const lists = [pairs.filter(([g]) => g.kind === 'casualty'), pairs.filter(([g]) => g.kind !== 'casualty'), pairs]
  const over = (right: Right, fits: Fits): Cells[number][] =>
    lists.flatMap((list) =>
      share(
        list.filter(([g, s]) => fits(g, s)),
        right,
      ),
    )
  const given = (has: (g: GoldClaim) => unknown, cells: readonly Cells[number][]): readonly Cells[number][] =>
    coded.some(has) ? cells : lists.flatMap(() => NOTHING)
  return table(
    'attribution, time and place on paired claims',
    ['', 'casualty', 'n', 'other', 'n', 'all', 'n'],
    [
      ['origin (last source)', ...over(originRight, (g) => g.attribution.length > 0)],
      ['whole chain', ...over(chainRight, (g) => g.attribution.length > 0)],
      ['  chains of two and more', ...over(chainRight, (g) => g.attribution.length > 1)],
      [
        'when',
        ...over(
          (g, s) => g.when?.edtf === s.when?.edtf,
          (g) => !!g.when?.edtf,
        ),
      ],
      [
        '  when, left empty where gold is',
        ...given(
          (g) => g.when,
          over(
            (_, s) => !s.when,
            (g) => !g.when,
          ),
        ),
      ],
      ['where', ...over(whereRight, (g) => !!g.where)],
      [
        '  where, left empty where gold is',
        ...given(
          (g) => g.where,
          over(
            (_, s) => !s.where,
            (g) => !g.where,
          ),
        ),
      ],
    ],
  )
}

/** Within the coded radius; by its words where no point is coded. */
function whereRight({ where: g }: GoldClaim, { where: s }: Made): boolean {
  if (!g || !s) return false
  if (g.lat === null || g.lon === null) return contained(g.text, s.text)
  return s.lat !== null && s.lon !== null && kilometres({ lat: g.lat, lon: g.lon }, { lat: s.lat, lon: s.lon }) <= (g.radiusKm ?? 1)
}
