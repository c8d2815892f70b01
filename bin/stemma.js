#!/usr/bin/env node
// Starts the command on the Node that came with the package where the one at hand is too old to run TypeScript.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major > 22 || (major === 22 && minor >= 18)) await import('../src/cli/main.ts')
else runOn(bundledNode())

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
