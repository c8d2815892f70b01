import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useAnswers } from '../events.ts'
import { speak, useTranslation } from '../words/index.ts'
import { useArrival } from './arrival.ts'
import { useDeciding } from './decide.tsx'
import { useKeys } from './keys.ts'
import { SaveFailed } from './save-failed.tsx'

const KeyHelp = lazy(() => import('./key-help.tsx'))
const Palette = lazy(() => import('./palette.tsx'))
const SignedOut = lazy(() => import('./signed-out.tsx'))
const Member = lazy(() => import('./member.tsx'))
const Conflict = lazy(() => import('./conflict.tsx'))

const PLACES = [
  ['/', 'queue'],
  ['/incidents', 'incidents'],
  ['/map', 'map'],
  ['/sources', 'sources'],
  ['/imports', 'imports'],
  ['/export', 'export'],
  ['/audit', 'audit'],
  ['/settings', 'settings'],
] as const

/** Whether a path is of a place; reports and decisions are come to from the queue. */
const isOf = (place: string, path: string): boolean =>
  place === '/' ? path === '/' || path === '/adrift' || path.startsWith('/reports') : path.startsWith(place)

export function Shell() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [help, setHelp] = useState(false)
  const [palette, setPalette] = useState(false)
  const main = useRef<HTMLElement>(null)
  const path = useRouterState({ select: (state) => state.location.pathname })
  useArrival(main, path)
  const online = useOnline()
  const answers = useAnswers()
  const arriving = path === '/sign-in' || path === '/join'
  const [ended, setEnded] = useSignedOut()
  const deciding = useDeciding()
  const nav = useRef<HTMLElement>(null)
  useEffect(() => {
    showIn(nav.current, nav.current?.querySelector('[aria-current]'))
  })
  const { resume } = deciding
  useEffect(() => {
    if (answers) resume()
  }, [answers, resume])
  const go = (to: (typeof PLACES)[number][0]) => () => void navigate({ to })
  const search = () => {
    const box = main.current?.querySelector<HTMLInputElement>('input[type=search]')
    if (box) box.focus()
    else setPalette(true)
  }
  useKeys(
    {
      help: () => setHelp(true),
      ...(arriving ? {} : { palette: () => setPalette(true), undo: deciding.undo, redo: deciding.redo, search }),
      ...{ goQueue: go('/'), goIncidents: go('/incidents'), goMap: go('/map'), goSources: go('/sources') },
      ...{ goImports: go('/imports'), goExport: go('/export'), goAudit: go('/audit') },
    },
    { below: true },
  )
  return (
    <div className="app">
      <a className="skip" href="#main" onClick={() => main.current?.focus()}>
        {t('skip')}
      </a>
      <header className="top">
        <Link to="/" className="brand">
          Stemma
        </Link>
        <nav ref={nav} aria-label={t('nav.label')}>
          {(arriving ? [] : PLACES).map(([to, name]) => (
            <Link key={to} to={to} aria-current={isOf(to, path) ? 'page' : undefined}>
              {t(`nav.${name}`)}
            </Link>
          ))}
        </nav>
        <span className="grow" />
        <button type="button" className="btn quiet" onClick={() => setHelp(true)}>
          {t('keys.button')} <kbd aria-hidden="true">?</kbd>
        </button>
        <LanguageButton />
        <ThemeButton />
        <Suspense>{!arriving && <Member />}</Suspense>
      </header>
      {!online && (
        <p className="banner" role="alert">
          {t('offline')}
        </p>
      )}
      {online && !answers && !arriving && (
        <p className="banner" role="status">
          {t('stale.server')}
        </p>
      )}
      <SaveFailed deciding={deciding} />
      <main id="main" ref={main} tabIndex={-1}>
        <Outlet />
      </main>
      <Suspense>{ended && !arriving && <SignedOut known={ended.known} done={() => setEnded(null)} />}</Suspense>
      <Suspense>{deciding.conflicts.length > 0 && <Conflict deciding={deciding} />}</Suspense>
      <Suspense>{palette && <Palette close={() => setPalette(false)} />}</Suspense>
      <Suspense>{help && <KeyHelp close={() => setHelp(false)} />}</Suspense>
    </div>
  )
}

/** Scrolls a row to one of its links; not by `scrollIntoView`, after which the Tab key would begin at it and not at the top of the page. */
function showIn(row: Element | null, one: Element | null | undefined) {
  if (!row || !one) return
  const [all, its] = [row.getBoundingClientRect(), one.getBoundingClientRect()]
  row.scrollBy(Math.min(0, its.left - all.left) || Math.max(0, its.right - all.right), 0)
}

export function Missing() {
  const { t } = useTranslation()
  return (
    <div className="card state">
      <h1>{t('missing.title')}</h1>
      <p>
        {t('missing.text')} <Link to="/">{t('nav.queue')}</Link>
      </p>
    </div>
  )
}

/** Set while the server does not know who asks. */
function useSignedOut() {
  const [ended, setEnded] = useState<{ known: boolean } | null>(null)
  useEffect(() => {
    const told = (event: Event) => setEnded({ known: (event as CustomEvent<boolean>).detail })
    addEventListener('signed-out', told)
    return () => removeEventListener('signed-out', told)
  }, [])
  return [ended, setEnded] as const
}

function useOnline(): boolean {
  const [online, setOnline] = useState(navigator.onLine)
  useEffect(() => {
    const look = () => setOnline(navigator.onLine)
    addEventListener('online', look)
    addEventListener('offline', look)
    return () => {
      removeEventListener('online', look)
      removeEventListener('offline', look)
    }
  }, [])
  return online
}

function ThemeButton() {
  const { t } = useTranslation()
  const [theme, setTheme] = useState(document.documentElement.dataset.theme)
  const other = theme === 'dark' ? 'light' : 'dark'
  const change = () => {
    localStorage.setItem('stemma.theme', other)
    document.documentElement.dataset.theme = other
    setTheme(other)
  }
  return (
    <button type="button" className="btn" onClick={change}>
      {t(`theme.${other}`)}
    </button>
  )
}

function LanguageButton() {
  const { i18n } = useTranslation()
  const arabic = i18n.language === 'ar'
  return (
    <button type="button" className="btn quiet" lang={arabic ? 'en' : 'ar'} onClick={() => void speak(arabic ? 'en' : 'ar')}>
      {arabic ? 'English' : 'العربية'}
    </button>
  )
}
