import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { HeldClaim } from '../../present/rows.ts'
import { api } from '../api.ts'
import { useTranslation } from '../words/index.ts'
import { useAnnounce } from './announce.tsx'
import { figureOf } from './count.ts'
import { Dialog } from './dialog.tsx'
import { Pick } from './pick.tsx'
import { reason } from './reason.ts'
import { Quote } from './said.tsx'

interface RepeatProps {
  claim: { readonly id: string; readonly report: string; readonly version: number }
  close: () => void
}

const NONE = 'none'

/** Says which earlier claim of its report a claim only says again, so that it is not counted beside it. */
export default function Repeat({ claim, close }: RepeatProps) {
  const { t } = useTranslation()
  const say = useAnnounce()
  const client = useQueryClient()
  const page = useQuery({ queryKey: ['report', claim.report], queryFn: () => api.report(claim.report) })
  const claims = page.data?.claims ?? []
  const own = claims.find(({ id }) => id === claim.id)
  const save = useMutation({
    mutationFn: (id: string) => api.edit(claim.id, { version: claim.version, repeats: id === NONE ? null : id }),
    onSuccess: ({ conflicts }) => {
      say(conflicts.length > 0 ? t('conflict.title') : t('repeat.done'))
      void client.invalidateQueries()
      close()
    },
  })
  const named = (one: HeldClaim) =>
    one.casualty ? `${figureOf(t, one.casualty.number)} ${t(`outcome.${one.casualty.outcome}`)}` : t(`kind.${one.kind}`)
  const options = claims
    .map((one, n) => ({ one, n }))
    .filter(({ one }) => own && one.quote.start < own.quote.start && one.kind === own.kind)
    .map(({ one, n }) => ({ id: one.id, label: `${n + 1} ${named(one)}`, hint: `“${one.quote.exact}”` }))
  return (
    <Dialog title={t('repeat.title')} close={close}>
      <p>
        <Quote>{own?.quote.exact ?? ''}</Quote>
      </p>
      <p className="muted">{options.length > 0 ? t('repeat.text') : t('repeat.first')}</p>
      <Pick
        label={t('repeat.choose')}
        options={own?.repeats ? [{ id: NONE, label: t('repeat.none') }, ...options] : options}
        choose={({ id }) => save.mutate(id)}
      />
      {save.error && <p role="alert">{t('saveFailed', { message: reason(save.error, t) })}</p>}
    </Dialog>
  )
}
