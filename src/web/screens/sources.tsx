import { keepPreviousData, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useEffect, useState } from 'react'
import type { SourceGroup, SourceRow, SourceRuling } from '../../present/rows.ts'
import { api } from '../api.ts'
import { useAnnounce } from '../parts/announce.tsx'
import { countOf, dayOf } from '../parts/day.ts'
import { First } from '../parts/first.tsx'
import { FormFoot } from '../parts/form-foot.tsx'
import { May, Needs } from '../parts/needs.tsx'
import { Held } from '../parts/query.tsx'
import { TakeBack } from '../parts/rule.tsx'
import { Failed, Loading, NothingYet } from '../parts/states.tsx'
import { useTranslation } from '../words/index.ts'

export function SourcesScreen() {
  const { t } = useTranslation()
  return (
    <>
      <h1>{t('nav.sources')}</h1>
      <p className="muted">{t('sources.text')}</p>
      <Groups />
    </>
  )
}

/** The sources of one group whose name has a text, page by page; those of the text before stay until the new ones are here. */
const useGroup = (group: SourceGroup, text: string) =>
  useInfiniteQuery({
    queryKey: ['sources', group, text],
    queryFn: ({ pageParam }) => api.sources(group, text, pageParam),
    initialPageParam: 0,
    getNextPageParam: ({ total }, pages) => {
      const held = pages.reduce((n, { rows }) => n + rows.length, 0)
      return held < total ? held : null
    },
    placeholderData: keepPreviousData,
  })
type Group = ReturnType<typeof useGroup>

function Groups() {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const groups = { outlet: useGroup('outlet', text), named: useGroup('named', text), unnamed: useGroup('unnamed', text) }
  const all = Object.values(groups)
  const failed = all.find(({ error, data }) => error && !data)
  if (failed?.error) return <Failed error={failed.error} again={() => all.forEach((one) => void one.refetch())} />
  if (all.some(({ data }) => !data)) return <Loading />
  const none = all.every(({ data }) => data?.pages[0]?.total === 0)
  if (none && text === '') return <NothingYet title={t('sources.empty')} />
  return <List groups={groups} text={text} setText={setText} none={none} />
}

interface ListProps {
  groups: Readonly<Record<SourceGroup, Group>>
  text: string
  setText: (text: string) => void
  /** Whether no name has the text. */
  none: boolean
}

function List({ groups, text, setText, none }: ListProps) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const toggle = (name: string) => setChosen((now) => (now.includes(name) ? now.filter((one) => one !== name) : [...now.slice(-1), name]))
  const [a, b] = chosen
  return (
    <>
      <label>
        {t('queue.text')} <input type="search" value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      {a !== undefined && b !== undefined ? (
        <Rule key={a + b} between={[a, b]} done={() => setChosen([])} />
      ) : (
        <Needs least="editor">
          <p className="muted">{t('sources.hint')}</p>
        </Needs>
      )}
      <Held of={['source-rulings']} get={api.sourceRulings}>
        {(rulings) => (rulings.length > 0 ? <Rulings rulings={rulings} /> : null)}
      </Held>
      {none && <p className="muted">{t('sources.none')}</p>}
      {!none && <Jumps groups={groups} />}
      {GROUPS.map((group) => (
        <GroupTable key={group} group={group} of={groups[group]} chosen={chosen} toggle={toggle} />
      ))}
    </>
  )
}

const GROUPS = ['outlet', 'named', 'unnamed'] as const
const idOf = (group: SourceGroup) => `sources-${group}`
const totalOf = (of: Group): number => of.data?.pages.at(-1)?.total ?? 0

/** Links to the groups that have somebody in them. */
function Jumps({ groups }: Pick<ListProps, 'groups'>) {
  const { t } = useTranslation()
  return (
    <nav className="row" aria-label={t('sources.jump')}>
      {GROUPS.filter((group) => totalOf(groups[group]) > 0).map((group) => (
        <a key={group} href={`#${idOf(group)}`} className="btn" onClick={() => document.getElementById(idOf(group))?.focus()}>
          {t(`sources.groups.${group}`)} <span className="muted">{countOf(totalOf(groups[group]))}</span>
        </a>
      ))}
    </nav>
  )
}

interface GroupProps {
  group: SourceGroup
  of: Group
  chosen: readonly string[]
  toggle: (name: string) => void
}

/** Sources of one sort; a source that nobody names is told apart by the reports that it speaks in. */
function GroupTable({ group, of, chosen, toggle }: GroupProps) {
  const { t } = useTranslation()
  const rows = of.data?.pages.flatMap((page) => page.rows) ?? []
  const total = totalOf(of)
  if (rows.length === 0) return null
  const last = group === 'outlet' ? ['leansOn', 'leanedOnBy'] : ['toldBy', 'heardIn']
  return (
    <section className="card scrolls">
      <h2 id={idOf(group)} tabIndex={-1}>
        {t(`sources.groups.${group}`)} <span className="muted">{countOf(total)}</span>
      </h2>
      {group === 'unnamed' && <p className="muted">{t('sources.unnamedText')}</p>}
      <table className="cards sources">
        <thead>
          <tr>
            <May least="editor">
              <th scope="col">
                <span className="vh">{t('sources.choose')}</span>
              </th>
            </May>
            {['name', 'reports', 'claims', ...last].map((name) => (
              <th key={name} scope="col" className={['reports', 'claims'].includes(name) ? 'n' : undefined}>
                {t(`sources.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.name} row={row} chosen={chosen.includes(row.name)} toggle={() => toggle(row.name)} />
          ))}
        </tbody>
      </table>
      {of.hasNextPage && (
        <button type="button" className="btn" disabled={of.isFetchingNextPage} onClick={() => void of.fetchNextPage()}>
          {t('more', { count: total - rows.length })}
        </button>
      )}
    </section>
  )
}

function Row({ row, chosen, toggle }: { row: SourceRow; chosen: boolean; toggle: () => void }) {
  const { t } = useTranslation()
  return (
    <tr>
      <May least="editor">
        <td className="choice">
          <input type="checkbox" checked={chosen} onChange={toggle} aria-label={t('sources.chooseOne', { name: row.name })} />
        </td>
      </May>
      <th scope="row" className="wide">
        <Link to="/" search={row.as === 'outlet' ? { outlet: row.name } : { text: row.name.replace(/^the\s+/i, '') }}>
          <bdi>{row.name}</bdi>
        </Link>
      </th>
      <td className="n" data-label={t('sources.reports')}>
        {countOf(row.reports)}
      </td>
      <td className="n" data-label={t('sources.claims')}>
        {countOf(row.claims)}
      </td>
      {row.as === 'outlet' && (
        <td className="wide" data-label={t('sources.leansOn')}>
          <Names of={row.leansOn} />
        </td>
      )}
      <td className="wide" data-label={t(row.as === 'outlet' ? 'sources.leanedOnBy' : 'sources.toldBy')}>
        <Names of={row.leanedOnBy} />
      </td>
      {row.as === 'source' && (
        <td className="wide" data-label={t('sources.heardIn')}>
          {row.heardIn.map((title) => (
            <div key={title}>
              <bdi>{title}</bdi>
            </div>
          ))}
        </td>
      )}
    </tr>
  )
}

/** Names that are listed before the rest is folded under its number. */
const NAMES = 8

const Names = ({ of }: { of: readonly string[] }) => (
  <First of={of} most={NAMES}>
    {(some) => <bdi>{some.join(', ')}</bdi>}
  </First>
)

/** A person's word on two sources, with the reason; figures that rest on them are counted anew. */
function Rule({ between, done }: { between: readonly [string, string]; done: () => void }) {
  const { t } = useTranslation()
  const say = useAnnounce()
  const client = useQueryClient()
  const [one, other] = between
  useEffect(() => say(t('sources.chosen', { one, other })), [say, t, one, other])
  const save = useMutation({
    mutationFn: api.ruleSources,
    onSuccess: () => {
      say(t('sources.ruled'))
      void client.invalidateQueries()
      done()
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const how = form.get('how') === 'one' ? 'one' : 'apart'
    save.mutate({ how, between, reason: String(form.get('reason') ?? '').trim() })
  }
  return (
    <form className="card stack sticks" onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && done()}>
      <fieldset>
        <legend>
          <bdi>{between[0]}</bdi> · <bdi>{between[1]}</bdi>
        </legend>
        <label>
          <input type="radio" name="how" value="one" defaultChecked /> {t('sources.one')}
        </label>
        <label>
          <input type="radio" name="how" value="apart" /> {t('sources.apart')}
        </label>
      </fieldset>
      <label>
        {t('edit_reason')} <input name="reason" type="text" required />
      </label>
      <FormFoot save={save} close={done} />
    </form>
  )
}

function Rulings({ rulings }: { rulings: readonly SourceRuling[] }) {
  const { t } = useTranslation()
  return (
    <section className="card">
      <h2>{t('sources.rulings')}</h2>
      <ul className="places">
        {rulings.map(({ seq, by, at, reason, how, between }) => (
          <li key={seq} className="row">
            <span className="chip neutral">{t(`sources.${how}`)}</span>
            <span>
              <bdi>{between[0]}</bdi> · <bdi>{between[1]}</bdi>
            </span>
            <span className="muted">
              <bdi>{by}</bdi>, {dayOf(at)}: <bdi>{reason}</bdi>
            </span>
            <TakeBack entry={seq} />
          </li>
        ))}
      </ul>
    </section>
  )
}
