/**
 * The state of the parser: arc-hybrid transitions over a stack and a buffer (Kuhlmann, Gómez-Rodríguez and Satta 2011). Nodes are
 * numbered from 1; 0 is no node and `root`, one past the last token, the root. It takes its one dependent when nothing else is left.
 */

export const SHIFT = 0
export const LEFT = 1
export const RIGHT = 2
export const ACTIONS = 3

/** Columns by node; label numbers are from 1, 0 being no label. */
export interface Arcs {
  root: number
  /** First node not yet on the stack. */
  next: number
  depth: number
  stack: Int32Array
  head: Int32Array
  label: Int32Array
  /** Outermost and second outermost dependents on either side. */
  left: Int32Array
  left2: Int32Array
  right: Int32Array
  right2: Int32Array
  lefts: Int32Array
  rights: Int32Array
}

export function makeArcs(capacity = 256): Arcs {
  const column = (): Int32Array => new Int32Array(capacity)
  const [stack, head, label, left, left2] = [column(), column(), column(), column(), column()]
  const [right, right2, lefts, rights] = [column(), column(), column(), column()]
  return { root: 1, next: 1, depth: 0, stack, head, label, left, left2, right, right2, lefts, rights }
}

/** Makes ready for `n` tokens. */
export function startArcs(arcs: Arcs, n: number): void {
  if (n + 2 > arcs.head.length) Object.assign(arcs, makeArcs((n + 2) * 2))
  arcs.root = n + 1
  arcs.next = 1
  arcs.depth = 0
  const { head, label, left, left2, right, right2, lefts, rights } = arcs
  for (const column of [head, label, left, left2, right, right2, lefts, rights]) column.fill(0, 0, n + 2)
}

export function isDone(arcs: Arcs): boolean {
  return arcs.depth === 0 && arcs.next === arcs.root
}

/** The actions that may be taken, as bits. */
export function allowed(arcs: Arcs): number {
  const { depth, next, root } = arcs
  return (next < root ? 1 << SHIFT : 0) | (depth > 0 && (next < root || depth === 1) ? 1 << LEFT : 0) | (depth > 1 ? 1 << RIGHT : 0)
}

/** The dependent that an arc action would take from the stack. */
export function dependentOf(arcs: Arcs): number {
  return arcs.stack[arcs.depth - 1]!
}

/** The head that an arc action would give it. */
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
