/** Features of one thing to decide on, as 32-bit hashes of "template=value". */
export interface Bag {
  readonly hashes: number[]
  /** Adds the feature `template=value`. */
  readonly add: (template: string, value: string | number) => void
}

export function makeBag(): Bag {
  const hashes: number[] = []
  return { hashes, add: (template, value) => void hashes.push(fnv(template, String(value))) }
}

function fnv(template: string, value: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < template.length; i++) hash = Math.imul(hash ^ template.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ 61, 0x01000193)
  for (let i = 0; i < value.length; i++) hash = Math.imul(hash ^ value.charCodeAt(i), 0x01000193)
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x2c1b3c6d)
  return (hash ^ (hash >>> 12)) | 0
}
