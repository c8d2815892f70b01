import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'

const Announce = createContext<(text: string) => void>(() => undefined)

/** Says things to a screen reader, one at a time, and shows the last of them at the foot of the page. */
export function Announcer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ text: '', n: 0 })
  const say = useCallback((text: string) => setSaid(({ n }) => ({ text, n: n + 1 })), [])
  return (
    <Announce value={say}>
      {children}
      <p className="said" role="status" aria-live="polite">
        <span key={said.n}>{said.text}</span>
      </p>
    </Announce>
  )
}

export const useAnnounce = () => useContext(Announce)
