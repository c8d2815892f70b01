import type { ReactNode } from 'react'
import type { Role } from '../../model/person.ts'
import { useTranslation } from '../words/index.ts'
import { useMay } from './me.ts'

/** What takes a role, for who has it alone. */
export const May = ({ least, children }: { least: Role; children: ReactNode }) => (useMay(least) ? children : null)

/** What takes a role, for who has it; the others are told which it takes. */
export function Needs({ least, children }: { least: Role; children: ReactNode }) {
  const { t } = useTranslation()
  return useMay(least) ? children : <p className="muted">{t('forbidden.needs', { role: t(`role.${least}`) })}</p>
}
