/** What is made from one thing alone, made once for each and kept as long as it is. */
export function once<K extends object, T>(make: (from: K) => T): (from: K) => T {
  const kept = new WeakMap<K, { readonly made: T }>()
  return (from) => {
    let held = kept.get(from)
    if (!held) kept.set(from, (held = { made: make(from) }))
    return held.made
  }
}
