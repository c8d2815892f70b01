import { flag, holds, type View } from './features.ts'
import type { Relation } from './relation.ts'

export const COMPANY = ['last', 'peers', 'order', 'nested', 'inner', 'firstHere', 'toEnd']

/** The relation among the others: is it told within another, which of its sentence is it. */
export function company({ document, place, relations }: View, r: Relation): number[] {
  const peers = relations.filter((o) => o.sentence === r.sentence)
  return [
    flag(peers.at(-1) === r),
    peers.length,
    peers.indexOf(r),
    peers.filter((o) => o !== r && holds(o, r)).length,
    peers.filter((o) => o !== r && holds(r, o) && holds(o, place)).length,
    flag(peers[0] === r),
    document.sentences[r.sentence]!.end - r.end,
  ]
}

export const REPUTE = ['speaks', 'speaksAfter', 'speaksBefore', 'told', 'othersSince', 'opensParagraph', 'holdsElse', 'paragraphOthers']

/** What its source does elsewhere: does it speak again around the claim, has anybody else spoken since. */
export function repute({ document, place, candidates, entities }: View, r: Relation, i: number): number[] {
  const { paragraph } = document.sentences[place.sentence]!
  let [speaks, after, before, told, opens, holdsElse] = [0, 0, 0, 0, 0, 0]
  const [since, around] = [marks(candidates.length), marks(candidates.length)]
  for (let k = 1; k < candidates.length; k++) {
    const o = candidates[k]!.relation!
    if (o === r) continue
    const here = document.sentences[o.sentence]!.paragraph === paragraph
    const mine = entities[k] === entities[i]
    if (o.form === 'mention') told += flag(mine)
    else if (mine) {
      speaks++
      if (here && o.sentence > place.sentence) after++
      if (here && o.sentence < place.sentence) before++
      if (here && (o.sentence === 0 || document.sentences[o.sentence - 1]!.paragraph !== paragraph)) opens = 1
      if (o.sentence === place.sentence && holds(o, place)) holdsElse = 1
    } else {
      if (o.start >= r.end && o.end <= place.start) since[entities[k]!] = 1
      if (here) around[entities[k]!] = 1
    }
  }
  return [speaks, after, before, told, marked(since), opens, holdsElse, marked(around)]
}

/** A mark for each of those named, none made yet. */
const marks = (count: number): number[] => new Array<number>(count + 1).fill(0)
const marked = (list: readonly number[]): number => list.reduce((sum, mark) => sum + mark, 0)
