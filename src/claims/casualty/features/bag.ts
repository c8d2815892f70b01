import { begun, finished } from '../../../text/hash.ts'

/** What a feature's value is made of, each written as in a text. */
type Part = string | number | boolean | null | undefined

/** Features of one thing to decide on, as 32-bit hashes of "template=value". */
export interface Bag {
  readonly hashes: number[]
  /** Adds the feature `template=value`. */
  readonly add: (template: string, value: Part) => void
  /** The same for a value of two parts joined by a space, which is hashed and never written. */
  readonly two: (template: string, a: Part, b: Part) => void
  readonly three: (template: string, a: Part, b: Part, c: Part) => void
  readonly four: (template: string, a: Part, b: Part, c: Part, d: Part) => void
}

export function makeBag(): Bag {
  const hashes: number[] = []
  return {
    hashes,
    add: (template, value) => void hashes.push(end(value, begin(template))),
    two: (template, a, b) => void hashes.push(end(b, part(a, begin(template)))),
    three: (template, a, b, c) => void hashes.push(end(c, part(b, part(a, begin(template))))),
    four: (template, a, b, c, d) => void hashes.push(end(d, part(c, part(b, part(a, begin(template)))))),
  }
}

let slots = new Int32Array(1024)
/** The turn in which a slot was last taken; slots of earlier turns are free. */
let taken = new Int32Array(1024)
let turn = 0

/** The numbers of a list, each once, as they first come. */
export function distinct(list: readonly number[]): number[] {
  if (4 * list.length > slots.length) {
    slots = new Int32Array(8 * 2 ** Math.ceil(Math.log2(list.length)))
    taken = new Int32Array(slots.length)
  }
  turn = (turn + 1) | 0
  const mask = slots.length - 1
  const out: number[] = []
  for (let i = 0; i < list.length; i++) {
    const n = list[i]!
    let at = n & mask
    while (taken[at] === turn && slots[at] !== n) at = (at + 1) & mask
    if (taken[at] === turn) continue
    slots[at] = n
    taken[at] = turn
    out.push(n)
  }
  return out
}

const PRIME = 0x01000193
const SPACE = 32
const EQUALS = 61

const written = (value: Part): string => (typeof value === 'string' ? value : String(value))

const begin = (template: string): number => Math.imul(begun(template, 0x811c9dc5) ^ EQUALS, PRIME)

const part = (value: Part, from: number): number => Math.imul(begun(written(value), from) ^ SPACE, PRIME)

const end = (value: Part, from: number): number => finished(begun(written(value), from)) | 0
