import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { followEvents } from '../events.ts'
import { useTranslation } from '../words/index.ts'
import { Dialog } from './dialog.tsx'
import { SignInForm } from './sign-in-form.tsx'

/** Who was known signs in again over the page, which keeps what is on it; who was not goes to sign in and comes back. */
export default function SignedOut({ known, done }: { known: boolean; done: () => void }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const navigate = useNavigate()
  useEffect(() => {
    if (known) return
    const back = location.pathname + location.search
    void navigate({ to: '/sign-in', search: back === '/' ? {} : { back }, replace: true }).then(done)
  }, [known, done, navigate])
  if (!known) return null
  const again = () => {
    done()
    followEvents(client)
    void client.invalidateQueries()
  }
  return (
    <Dialog title={t('team.ended')} close={done}>
      <p>{t('team.endedText')}</p>
      <SignInForm done={again} />
    </Dialog>
  )
}
