import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../api.ts'
import { useTranslation } from '../words/index.ts'

/** Says that decisions lost their claim, and leads to them; nothing where none did. */
export function AdriftNote() {
  const { t } = useTranslation()
  const { data } = useQuery({ queryKey: ['adrift', 'count'], queryFn: api.adriftCount })
  if (!data || data.total === 0) return null
  return (
    <Link to="/adrift" className="chip warn">
      {t('adrift.note', { count: data.total })}
    </Link>
  )
}
