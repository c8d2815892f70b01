import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useAnnounce } from '../../parts/announce.tsx'
import { momentOf } from '../../parts/day.ts'
import { reason } from '../../parts/reason.ts'
import { useTranslation } from '../../words/index.ts'

/** Something done on these pages: what is shown is asked for anew after it, and what came of it is said. */
export function useActing<Given, Made>(act: (given: Given) => Promise<Made>, { said }: { said: string }) {
  const { t } = useTranslation()
  const say = useAnnounce()
  const client = useQueryClient()
  const mutation = useMutation({
    mutationFn: act,
    onSuccess: () => {
      say(t(said))
      void client.invalidateQueries()
    },
  })
  return {
    ...mutation,
    failed: mutation.error ? (mutation.error.name === 'NotAllowedError' ? t('team.passkeyLeft') : reason(mutation.error, t)) : null,
  }
}

/** A time as people read it, or a dash. */
export const shown = (time: string | null): string => (time ? momentOf(time) : '–')
