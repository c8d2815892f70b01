import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '../api.ts'
import { useTranslation } from '../words/index.ts'
import { useAnnounce } from './announce.tsx'
import { Dialog } from './dialog.tsx'
import { nearest } from './nearest.ts'
import { optionOf, Pick } from './pick.tsx'
import { reason } from './reason.ts'

interface PlaceProps {
  claims: readonly string[]
  /** The incident that they are in now. */
  from: string | null
  close: () => void
}

/** Puts claims in another incident; undo takes it back. */
export default function Place({ claims, from, close }: PlaceProps) {
  const { t } = useTranslation()
  const say = useAnnounce()
  const client = useQueryClient()
  const incidents = useQuery({ queryKey: ['incidents'], queryFn: api.incidents })
  const put = useMutation({
    mutationFn: (incident: string) => api.change({ place: incident, claims }),
    onSuccess: (_, incident) => {
      say(t('place.done', { name: incidents.data?.find(({ id }) => id === incident)?.name ?? '' }))
      void client.invalidateQueries()
      close()
    },
  })
  const options = useMemo(() => {
    if (!incidents.data) return undefined
    const here = incidents.data.find(({ id }) => id === from)
    const rest = incidents.data.filter(({ id }) => id !== from)
    return (here ? nearest(rest, { when: here.edtf, where: here.point }) : rest).map((row) => optionOf(t, row))
  }, [incidents.data, from, t])
  return (
    <Dialog title={t('place.title')} close={close}>
      <p>{t('place.text', { count: claims.length })}</p>
      <Pick label={t('place.choose')} options={options} choose={({ id }) => put.mutate(id)} />
      {put.error && <p role="alert">{t('saveFailed', { message: reason(put.error, t) })}</p>}
    </Dialog>
  )
}
