import type { ReactNode } from 'react'
import { useTranslation } from '../words/index.ts'

interface FirstProps<Thing> {
  of: readonly Thing[]
  /** How many are shown before the rest is folded; two over it are not worth folding. */
  most: number
  /** Draws some of them. */
  children: (some: readonly Thing[]) => ReactNode
}

/** The first of many things, and the others folded under their number; on paper all are there. */
export function First<Thing>({ of, most, children }: FirstProps<Thing>) {
  const { t } = useTranslation()
  if (of.length <= most + 2) return children(of)
  return (
    <>
      {children(of.slice(0, most))}
      <details className="rest">
        <summary>{t('more', { count: of.length - most })}</summary>
        {children(of.slice(most))}
      </details>
    </>
  )
}
