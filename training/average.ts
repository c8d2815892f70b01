/** Weights of an averaged perceptron: what is used is the mean of all states passed through. */
export interface Averaged {
  readonly weights: Float32Array
  readonly drift: Float64Array
}

export function makeAveraged(size: number): Averaged {
  return { weights: new Float32Array(size), drift: new Float64Array(size) }
}

/** Adds `delta` to one weight at step `step`. */
export function nudge(averaged: Averaged, at: number, delta: number, step: number): void {
  averaged.weights[at]! += delta
  averaged.drift[at]! += delta * step
}

/** The mean over the first `steps` steps. */
export function mean(averaged: Averaged, steps: number): Float32Array {
  return averaged.weights.map((weight, i) => weight - averaged.drift[i]! / steps)
}
