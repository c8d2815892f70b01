import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { api } from '../api.ts'
import { useTranslation } from '../words/index.ts'
import { landOf } from './country.ts'
import { Dialog } from './dialog.tsx'
import { pressedAs } from './help.tsx'
import { type Action, possible, run } from './keys.ts'
import { type Option, Pick } from './pick.tsx'
import { whenOf } from './when.ts'

/** Everything that can be done or gone to from here, by its words. */
export default function Palette({ close }: { close: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const [actions] = useState(possible)
  const incidents = useQuery({ queryKey: ['incidents'], queryFn: api.incidents })
  const fixed = useMemo(
    (): readonly Option[] => [
      ...actions
        .filter((action) => action !== 'palette')
        .map((action) => ({ id: action, label: t(`keys.${action}`), hint: pressedAs(action) })),
      ...(incidents.data ?? []).map((row) => ({
        id: row.id,
        label: row.name,
        hint: [t('queue.incident'), whenOf(t, row.edtf), landOf(t, row)].join(' · '),
      })),
    ],
    [t, actions, incidents.data],
  )
  const options = text ? [...fixed, { id: 'search', label: t('palette.search', { text }), last: true }] : fixed
  const choose = ({ id }: Option) => {
    close()
    if (id === 'search') void navigate({ to: '/', search: { text } })
    else if (actions.includes(id as Action)) setTimeout(() => run(id as Action))
    else void navigate({ to: '/incidents/$id', params: { id } })
  }
  return (
    <Dialog title={t('palette.title')} close={close}>
      <Pick label={t('palette.hint')} options={options} choose={choose} typed={setText} />
    </Dialog>
  )
}
