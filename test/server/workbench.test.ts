import assert from 'node:assert/strict'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'

test('the page is found where the folder that Stemma stands in has a blank and letters of any kind in its name', async (t) => {
  const root = mkdtempSync(join(tmpdir(), 'my tools – أدوات '))
  t.after(() => rmSync(root, { recursive: true, force: true }))
  mkdirSync(join(root, 'src/web/dist'), { recursive: true })
  writeFileSync(join(root, 'src/web/dist/index.html'), 'the page')
  cpSync(resolve(import.meta.dirname, '../../src/server/workbench.ts'), join(root, 'src/server/workbench.ts'))
  const { workbench } = (await import(pathToFileURL(join(root, 'src/server/workbench.ts')).href)) as { workbench: (c: unknown) => unknown }
  const answer = (body: Uint8Array | string, status: number) => ({ body: Buffer.from(body).toString(), status })
  assert.deepEqual(await workbench({ req: { path: '/' }, body: answer, text: answer }), { body: 'the page', status: 200 })
})
