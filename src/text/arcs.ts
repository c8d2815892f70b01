/**
 * The state of the parser: arc-hybrid transitions over a stack and a buffer (Kuhlmann, Gómez-Rodríguez and Satta 2011), with the root
 * as a token after the last one. One root only: it takes its dependent when nothing else is left on the stack.
 */

export const SHIFT = 0
export const LEFT = 1
export const RIGHT = 2
export const ACTIONS = 3

export interface Arcs {
  /** Number of tokens; the root's number too. */
  n: number
  /** First token not yet on the stack. */
  next: number
  depth: number
  stack: Int32Array
  head: Int32Array
  label: Int32Array
  /** Outermost and second outermost dependents on either side, -1 where there is none. */
  left: Int32Array
  left2: Int32Array
  right: Int32Array
  right2: Int32Array
  lefts: Int32Array
  rights: Int32Array
}

export function makeArcs(capacity = 256): Arcs {
  const column = (): Int32Array => new Int32Array(capacity)
  return {
    n: 0,
    next: 0,
    depth: 0,
    stack: column(),
    head: column(),
    label: column(),
    left: column(),
    left2: column(),
    right: column(),
    right2: column(),
    lefts: column(),
    rights: column(),
  }
}

export function startArcs(arcs: Arcs, n: number): void {
  if (n + 1 > arcs.head.length) Object.assign(arcs, makeArcs((n + 1) * 2))
  arcs.n = n
  arcs.next = 0
  arcs.depth = 0
  for (const column of [arcs.head, arcs.label, arcs.left, arcs.left2, arcs.right, arcs.right2]) column.fill(-1, 0, n + 1)
  arcs.lefts.fill(0, 0, n + 1)
  arcs.rights.fill(0, 0, n + 1)
}

export function isDone(arcs: Arcs): boolean {
  return arcs.depth === 0 && arcs.next === arcs.n
}

/** The actions that may be taken, as bits. */
export function allowed(arcs: Arcs): number {
  const { depth, next, n } = arcs
  return (next < n ? 1 << SHIFT : 0) | (depth > 0 && (next < n || depth === 1) ? 1 << LEFT : 0) | (depth > 1 ? 1 << RIGHT : 0)
}

/** The dependent and the head that an arc action would join. */
export function dependentOf(arcs: Arcs): number {
  return arcs.stack[arcs.depth - 1]!
}

export function headOf(arcs: Arcs, action: number): number {
  return action === LEFT ? arcs.next : arcs.stack[arcs.depth - 2]!
}

export function shift(arcs: Arcs): void {
  arcs.stack[arcs.depth++] = arcs.next++
}

/** Takes the dependent from the stack and hangs it under its head. */
export function attach(arcs: Arcs, head: number, label: number): void {
  const dependent = arcs.stack[--arcs.depth]!
  arcs.head[dependent] = head
  arcs.label[dependent] = label
  if (dependent < head) {
    arcs.left2[head] = arcs.left[head]!
    arcs.left[head] = dependent
    arcs.lefts[head]!++
  } else {
    arcs.right2[head] = arcs.right[head]!
    arcs.right[head] = dependent
    arcs.rights[head]!++
  }
}
