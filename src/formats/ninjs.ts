import { issue } from '../model/issue.ts'
import { isBinary } from './bytes/decode.ts'
import type { Context, Format, Found, Input } from './define.ts'
import { plain } from './markup/plain.ts'
import { isThing, type Row, rows, type Thing } from './markup/rows.ts'
import { isWithdrawn, withdrawn } from './markup/status.ts'

/** News in JSON (IPTC ninjs): 1.x in lower case, 2 and 3 in camel case, as lines, a list or one object. */
export const ninjs: Format = {
  name: 'ninjs',
  says: 'News agency JSON (IPTC ninjs 1 to 3); withheld and cancelled items are told of, not read.',
  extensions: ['.ninjs'],
  media: ['application/vnd.iptc.ninjs+json'],
  sniff: ({ bytes, text }, path) =>
    (/\.ninjs(\.json)?$/i.test(path) && !isBinary(bytes)) ||
    (/^\s*\[?\s*\{/.test(text) && /"uri"\s*:/.test(text) && /"(?:body_\w+|bodies|headlines|pubstatus|pubStatus)"\s*:/.test(text)),
  read,
  examples: [
    {
      path: 'one.json',
      bytes:
        '{"uri":"wire:1","version":"3","versioncreated":"2031-05-02T10:00:00Z","pubstatus":"usable","headline":"Two dead","language":"en","copyrightholder":"Hill Wire","body_xhtml":"<p>Two died.</p><p>One hurt.</p>"}',
      gives: [
        {
          id: 'wire:1#3',
          title: 'Two dead',
          published: '2031-05-02T10:00:00Z',
          lang: 'en',
          outlet: 'Hill Wire',
          text: 'Two died.\n\nOne hurt.',
        },
      ],
    },
    {
      path: 'three.ninjs',
      bytes:
        '{"uri":"wire:2","versionCreated":"2031-05-02T10:00:00Z","headlines":[{"role":"main","value":"Two dead"}],"infoSources":[{"role":"provider","name":"Hill Wire"}],"bodies":[{"contentType":"text/plain","value":"Two died."}]}\n{"uri":"wire:3","pubStatus":"canceled","bodies":[{"value":"Three died."}]}\n',
      gives: [{ id: 'wire:2', title: 'Two dead', outlet: 'Hill Wire', text: 'Two died.', place: 'three.ninjs:1' }],
      issues: ['withdrawn'],
    },
  ],
}

async function* read(input: Input, { limits }: Context): AsyncGenerator<Found> {
  for await (const found of rows(input, limits)) yield 'issue' in found ? found : itemOf(found)
}

function itemOf({ row, bytes, place }: Row): Found {
  const uri = string(row.uri)
  const status = string(row.pubStatus) ?? string(row.pubstatus) ?? ''
  if (isWithdrawn(status)) return { issue: withdrawn(uri, status, place) }
  const text = [bodyOf(row), string(row.edNote) ?? string(row.ednote)].filter(Boolean).join('\n\n')
  if (!text) return { issue: issue('no-text', 'The item has no body and was left out. Ask for the full item.', place) }
  const version = string(row.version)
  return {
    raw: {
      id: uri && version ? `${uri}#${version}` : uri,
      title: string(row.headline) ?? headlineOf(row.headlines),
      outlet: nameOf(row.infoSources) ?? nameOf(row.infosource) ?? string(row.copyrightHolder) ?? string(row.copyrightholder),
      published: string(row.versionCreated) ?? string(row.versioncreated) ?? string(row.firstCreated) ?? string(row.firstcreated),
      embargoed: string(row.embargoed),
      lang: string(row.language),
      url: [string(row.url), uri].find((url) => url?.startsWith('http')),
      text,
      bytes,
      place,
    },
  }
}

function bodyOf(row: Thing): string {
  const bodies = Array.isArray(row.bodies) ? row.bodies.filter(isThing) : []
  const words = bodies.map((body) =>
    /html|xml/.test(string(body.contentType) ?? string(body.contenttype) ?? '') ? plain(string(body.value) ?? '') : string(body.value),
  )
  const old = string(row.body_text) ?? plain(string(row.body_xhtml) ?? string(row.body_html) ?? '')
  return words.find(Boolean) ?? old
}

const string = (value: unknown): string | undefined =>
  typeof value === 'string' && value ? value : typeof value === 'number' ? String(value) : undefined

const firstOf = (value: unknown): Thing | undefined => (Array.isArray(value) ? value.find(isThing) : undefined)

const nameOf = (value: unknown): string | undefined => string(firstOf(value)?.name) ?? string(firstOf(value)?.literal)

const headlineOf = (value: unknown): string | undefined => string(firstOf(value)?.value)
