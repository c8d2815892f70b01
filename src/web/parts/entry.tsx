import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { EntryRow } from '../../present/rows.ts'
import { type Translate, useTranslation } from '../words/index.ts'
import { languageOf, Quote, Said } from './said.tsx'

/** What an entry of the ledger says, in the words of the page; names and quotes stay as they were written, and what stands in a report leads there. */
export function EntryWords({ row }: { row: EntryRow }) {
  const { t } = useTranslation()
  return (
    <>
      {TOLD[row.what](row.values, t, (children) => linked(row, children))}
      {row.reason && (
        <>
          {' — '}
          <bdi lang={languageOf(row.reason)}>{row.reason}</bdi>
        </>
      )}
    </>
  )
}

type Told = (values: EntryRow['values'], t: Translate, link: (children: ReactNode) => ReactNode) => ReactNode

const linked = ({ report, about, what }: EntryRow, children: ReactNode) =>
  report ? (
    <Link to="/reports/$id" params={{ id: report }} search={what === 'claim-decided' ? { claim: about } : {}}>
      {children}
    </Link>
  ) : (
    children
  )

const own = (name: string) => <bdi lang={languageOf(name)}>{name}</bdi>
const textOf = (value: EntryRow['values'][string] | undefined): string => (typeof value === 'string' ? value : '')
const listOf = (value: EntryRow['values'][string] | undefined): readonly string[] =>
  typeof value === 'string' || typeof value === 'number' || !value ? [] : value
const claims = (t: Translate, value: EntryRow['values'][string] | undefined) => t('incident.claims', { count: Number(value) })

const TOLD: Readonly<Record<EntryRow['what'], Told>> = {
  'report-added': ({ title, outlet }, t, link) => (
    <Said
      of="entry.report-added"
      values={{ title: link(own(textOf(title) || t('report.untitled'))), outlet: own(textOf(outlet) || t('report.noOutlet')) }}
    />
  ),
  'claims-read': ({ count, title, reader }, t, link) => (
    <Said
      of="entry.claims-read"
      values={{ claims: claims(t, count), title: link(own(textOf(title) || t('report.untitled'))), reader: textOf(reader) }}
    />
  ),
  'claim-decided': ({ decision, words }, t, link) => (
    <Said of="entry.claim-decided" values={{ did: t(`did.${textOf(decision)}`), words: link(<Quote>{textOf(words)}</Quote>) }} />
  ),
  'claims-tied': ({ as, left, right }, t) => (
    <Said of="entry.claims-tied" values={{ did: t(`did.${textOf(as)}`), left: claims(t, left), right: claims(t, right) }} />
  ),
  'claims-assigned': ({ count, to }, t) => (
    <Said of="entry.claims-assigned" values={{ claims: claims(t, count), to: textOf(to) ? own(textOf(to)) : t('turn.nobody') }} />
  ),
  'discrepancy-ruled': ({ about, ruling, holds }, t) => (
    <>
      {t(`about.${textOf(about)}`)}: {t(`rule.is.${textOf(ruling)}`)}
      {listOf(holds).map((words) => (
        <span key={words}>
          {' '}
          <Quote>{words}</Quote>
        </span>
      ))}
    </>
  ),
  'sources-ruled': ({ between, how }, t) => (
    <>
      {listOf(between).map((name, n) => (
        <span key={name}>
          {n > 0 && ' · '}
          {own(name)}
        </span>
      ))}
      : {t(`sources.${textOf(how)}`)}
    </>
  ),
  'entry-undone': ({ entry, what, decision, words }, t) => (
    <>
      <Said of="entry.entry-undone" values={{ n: Number(entry) }} />
      {what && !decision && <>: {t(`event.${textOf(what)}`)}</>}
      {decision && (
        <>
          : {t(`did.${textOf(decision)}`)} <Quote>{textOf(words)}</Quote>
        </>
      )}
    </>
  ),
  'reference-added': ({ name }) => own(textOf(name)),
  'access-changed': ({ what, person, detail }, t) => (
    <>
      {t(`access.${textOf(what)}`)}
      {textOf(person) && <> · {own(textOf(person))}</>}
      {textOf(detail) && <> · {own(byOf(textOf(detail), t))}</>}
    </>
  ),
  'export-made': ({ format, sha256 }) => (
    <bdi>
      {textOf(format)}, SHA-256 <code>{textOf(sha256).slice(0, 12)}</code>
    </bdi>
  ),
}

/** How, or with which role: words of ours, or the name that somebody gave to a token or a passkey. */
const byOf = (detail: string, t: Translate): string =>
  t(`role.${detail}`, { defaultValue: t(`accessBy.${detail}`, { defaultValue: detail }) })
