import type { Bag } from './features/bag.ts'
import type { Told } from './read.ts'

const figure = (t: Told | undefined): number | null => {
  const q = t?.mention.number?.quantity
  return t ? (q ? (q.min ?? q.max) : t.mention.plural ? null : 1) : null
}

/** How figures add up: whether this one and its neighbours make a figure told just before or after, and what joins it to a larger one. */
export function sumFeatures(all: readonly Told[], i: number, bag: Bag): void {
  const [before, after] = [sums(all, i, -1), sums(all, i, 1)]
  bag.two('adds up', before, after)
  const me = all[i]!
  const mine = figure(me) ?? 1
  const last = all.slice(Math.max(0, i - 4), i).findLast((t) => (figure(t) ?? 0) > mine)
  if (!last || last.mention.scene.sentence.n !== me.mention.scene.sentence.n) return
  const between = me.mention.scene.document.text.slice(
    last.mention.scene.tokens[last.mention.last]!.end,
    me.mention.scene.tokens[me.mention.first]!.start,
  )
  const join = /[:–—(]/.exec(between)?.[0] ?? /;/.exec(between)?.[0] ?? (/,/.test(between) ? ',' : '')
  bag.two('after larger', join, last.outcome === me.outcome)
  bag.four('after larger+and', join, /\band\b/.test(between), last.outcome === me.outcome, between.length < 30)
}

/** Whether a run of figures that holds this one makes one told before (-1) or after (1) the run, at most a sentence away. */
function sums(all: readonly Told[], i: number, side: -1 | 1): string {
  const here = all[i]!.mention.scene.sentence.n
  for (let from = i; from >= Math.max(0, i - 5); from--) {
    let total = 0
    for (let to = from; to <= Math.min(all.length - 1, i + 5); to++) {
      const n = figure(all[to])
      if (n === null || Math.abs(all[to]!.mention.scene.sentence.n - here) > 1) break
      total += n
      if (to < i || to === from || total < 4) continue
      for (let d = 1; d <= 2; d++) {
        const whole = all[side < 0 ? from - d : to + d]
        if (whole && figure(whole) === total && Math.abs(whole.mention.scene.sentence.n - here) < 3) return 'sum'
      }
    }
  }
  return 'no'
}
