import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import type { HeldClaim } from '../../present/rows.ts'
import { api, type Edit } from '../api.ts'
import { useTranslation } from '../words/index.ts'
import { useAnnounce } from './announce.tsx'
import { ChainEdit } from './chain-edit.tsx'
import { EditConflict } from './edit-conflict.tsx'
import { Nature, Numbers } from './edit-facts.tsx'
import { arrive } from './focus.ts'
import { FormFoot } from './form-foot.tsx'
import type { Draft } from './marked.tsx'
import { nudged, type Unit } from './segments.ts'

interface ClaimEditProps {
  claim: HeldClaim
  text: string
  lang: string
  draft: Draft
  close: () => void
}

/** Changes a claim: its words, its bounds, its victims, who said it; with a reason, kept in the ledger. */
export function ClaimEdit({ claim, text, lang, draft, close }: ClaimEditProps) {
  const { t } = useTranslation()
  const say = useAnnounce()
  const client = useQueryClient()
  const [seen, setSeen] = useState(claim)
  const [mine, setMine] = useState<Edit | null>(null)
  const [late, setLate] = useState(false)
  const save = useMutation({
    mutationFn: (edit: Edit) => api.edit(claim.id, edit),
    onSuccess: ({ conflicts }) => {
      say(conflicts.length > 0 ? t('conflict.title') : t('edit_saved'))
      void client.invalidateQueries()
      if (conflicts.length > 0) setLate(true)
      else close()
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (late || save.isPending) return
    const edit = editOf(seen, draft, new FormData(event.currentTarget))
    setMine(edit)
    save.mutate(edit)
  }
  const insist = () => {
    if (!mine) return
    setSeen(claim)
    setLate(false)
    save.mutate({ ...mine, version: claim.version })
  }
  const move = (edge: 'start' | 'end', by: 1 | -1, unit: Unit = 'word') => {
    const next = nudged(text, draft, { edge, by, unit, lang })
    draft.set(() => next)
    say(text.slice(next.start, next.end))
  }
  return (
    <form
      className="edit"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') return close()
        if (event.key === 'Enter' && event.target instanceof HTMLParagraphElement) return event.currentTarget.requestSubmit()
        if (event.target instanceof HTMLInputElement && event.target.type === 'text') return
        const step = stepOf(event)
        if (!step) return
        event.preventDefault()
        move(...step, event.altKey ? 'grapheme' : 'word')
      }}
    >
      <WordsEdit words={text.slice(draft.start, draft.end)} move={move} />
      <Numbers claim={seen} />
      <Nature claim={seen} />
      <ChainEdit chain={seen.attribution} />
      <label>
        {t('edit_reason')} <input name="reason" type="text" />
      </label>
      {late && mine && <EditConflict theirs={claim} mine={mine} words={text.slice(draft.start, draft.end)} keep={close} insist={insist} />}
      <FormFoot save={save} close={close} waits={late} />
    </form>
  )
}

const STEPS: Record<string, readonly ['start' | 'end', 1 | -1]> = {
  '[': ['start', -1],
  ']': ['start', 1],
  '{': ['end', -1],
  '}': ['end', 1],
}

/** Which edge a key moves, and where; with Alt, which may write another letter, by the key's place. */
function stepOf({ key, code, altKey, shiftKey }: KeyboardEvent) {
  const placed = { BracketLeft: shiftKey ? '{' : '[', BracketRight: shiftKey ? '}' : ']' }[code]
  return STEPS[(altKey && placed) || key]
}

function WordsEdit({ words, move }: { words: string; move: (edge: 'start' | 'end', by: 1 | -1) => void }) {
  const { t } = useTranslation()
  return (
    <fieldset>
      <legend>{t('edit_words')}</legend>
      <p className="quote" tabIndex={-1} ref={arrive}>
        <bdi>{words}</bdi>
      </p>
      <div className="row">
        {(['start', 'end'] as const).map((edge) => (
          <span key={edge} className="row">
            {t(`edit_${edge}`)}
            <button type="button" className="btn" aria-label={t(`edit_${edge}Back`)} onClick={() => move(edge, -1)}>
              ‹ <kbd aria-hidden="true">{edge === 'start' ? '[' : '{'}</kbd>
            </button>
            <button type="button" className="btn" aria-label={t(`edit_${edge}On`)} onClick={() => move(edge, 1)}>
              › <kbd aria-hidden="true">{edge === 'start' ? ']' : '}'}</kbd>
            </button>
          </span>
        ))}
      </div>
      <p className="muted">{t('edit_mouse')}</p>
    </fieldset>
  )
}

function editOf(claim: HeldClaim, { start, end }: Draft, form: FormData): Edit {
  const count = (name: string) => (form.get(name) === '' || form.get(name) === null ? null : Number(form.get(name)))
  const words = (name: string) => String(form.get(name) ?? '').trim() || null
  const moved = start !== claim.quote.start || end !== claim.quote.end
  const chosen = <T extends string>(name: string) => String(form.get(name)) as T
  return {
    version: claim.version,
    ...(words('reason') ? { reason: words('reason') ?? '' } : {}),
    ...(moved ? { quote: { start, end } } : {}),
    ...(claim.casualty
      ? {
          number: { min: count('min'), max: count('max'), approximate: form.has('approximate') },
          victims: words('victims'),
          status: chosen('status'),
          outcome: chosen('outcome'),
        }
      : {}),
    scope: chosen('scope'),
    polarity: form.has('denied') ? 'denied' : 'asserted',
    certainty: form.has('hedged') ? 'hedged' : 'plain',
    chain: form
      .getAll('link')
      .map((name) => String(name).trim())
      .filter((name) => name !== ''),
  }
}
