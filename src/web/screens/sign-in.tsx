import { useSearch } from '@tanstack/react-router'
import { useMe } from '../parts/me.ts'
import { SignInForm } from '../parts/sign-in-form.tsx'
import { Empty } from '../parts/states.tsx'
import { useTranslation } from '../words/index.ts'

/** A page of this very server; nothing that an address could slip in. */
export const inside = (back: string | undefined): string => {
  const url = back?.startsWith('/') ? URL.parse(back, location.origin) : null
  return url?.origin === location.origin ? url.pathname + url.search : '/'
}

export function SignInScreen() {
  const { t } = useTranslation()
  const { back } = useSearch({ from: '/sign-in' })
  const me = useMe()
  const enter = () => location.assign(inside(back))
  return (
    <div className="narrow stack">
      <h1>{t('team.signIn')}</h1>
      {me && !me.team ? (
        <Empty title={t('team.alone')}>
          <p>
            <a href="/">{t('nav.queue')}</a>
          </p>
        </Empty>
      ) : (
        <section className="card stack">
          <SignInForm done={enter} />
          <p className="muted">{t('team.noAccount')}</p>
        </section>
      )}
    </div>
  )
}
