#!/usr/bin/env node
// Starts the command on the Node that came with the package where the one at hand is too old to run TypeScript.
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import module, { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major > 22 || (major === 22 && minor >= 18)) {
  keepCompiled()
  await import('../src/cli/main.ts')
} else runOn(bundledNode())

/** What was compiled once is kept in the user's own folder, where nobody else can put anything: a start takes half as long. */
function keepCompiled() {
  const own = process.env.XDG_CACHE_HOME || homedir()
  const folder = process.env.XDG_CACHE_HOME ? join(own, 'stemma') : join(own, '.cache', 'stemma')
  if (statSync(own, { throwIfNoEntry: false })?.isDirectory()) module.enableCompileCache?.(folder)
}

function bundledNode() {
  const { platform, arch } = process
  const name = platform === 'win32' ? `node-win-${arch}` : platform === 'darwin' ? `node-bin-darwin-${arch}` : `node-${platform}-${arch}`
  try {
    const root = createRequire(import.meta.url)
      .resolve(`${name}/package.json`)
      .replace(/package\.json$/, '')
    return [`${root}bin/node`, `${root}bin/node.exe`].find(existsSync)
  } catch {
    return undefined
  }
}

function runOn(node) {
  if (!node) {
    const remedy = 'Install Node 22.18 or later, or run `npm ci` without --omit=optional.'
    console.error(`stemma: Node ${process.versions.node} is too old and no newer one came with the package. ${remedy}`)
    process.exit(3)
  }
  const { status, signal } = spawnSync(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' })
  if (signal) process.kill(process.pid, signal)
  process.exit(status ?? 3)
}
