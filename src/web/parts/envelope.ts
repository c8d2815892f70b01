/** From a time on, between which figures what independent origins had last told at first hand lies. */
export interface Step {
  readonly time: number
  readonly low: number
  readonly high: number
}

interface Figure extends Step {
  /** The origin's number. */
  readonly lane: number
  /** Told at second hand. */
  readonly relayed: boolean
}

/** How the span of first-hand figures moved: each origin counts with what it told last, and what others relay does not count. */
export function envelopeOf(marks: readonly Figure[]): readonly Step[] {
  const last = new Map<number, Step>()
  const steps = new Map<number, Step>()
  for (const { lane, time, low, high, relayed } of marks) {
    if (relayed) continue
    const before = last.get(lane)
    last.set(
      lane,
      before?.time === time ? { time, low: Math.min(low, before.low), high: Math.max(high, before.high) } : { time, low, high },
    )
    const told = [...last.values()]
    steps.set(time, { time, low: Math.min(...told.map((one) => one.low)), high: Math.max(...told.map((one) => one.high)) })
  }
  return [...steps.values()]
}
