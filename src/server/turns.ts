/** Hands out turns, so many at a time, in the order in which they were asked for. */
export function turns(most: number) {
  const waiting: (() => void)[] = []
  let taken = 0
  const release = () => {
    const next = waiting.shift()
    if (next) next()
    else taken--
  }
  return {
    /** Resolves to what gives the turn back, to be called once; throws where whoever waits for it is gone. */
    async take(signal: AbortSignal): Promise<() => void> {
      signal.throwIfAborted()
      if (taken < most) taken++
      else await turn(signal)
      let held = true
      return () => {
        if (held) release()
        held = false
      }
    },
  }

  function turn(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const gone = () => {
        waiting.splice(waiting.indexOf(mine), 1)
        reject(signal.reason as Error)
      }
      const mine = () => {
        signal.removeEventListener('abort', gone)
        resolve()
      }
      signal.addEventListener('abort', gone)
      waiting.push(mine)
    })
  }
}
