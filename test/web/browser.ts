import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/** On a slow machine at work on other things. */
const LAUNCH_MS = 180_000

/** A Chromium to look with: the one named in CHROMIUM_PATH, the system's, else the one that came with the packages. */
export async function browser(): Promise<Browser> {
  const given = [process.env.CHROMIUM_PATH, '/usr/bin/chromium'].find((path) => path && existsSync(path))
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ]
  if (given) return chromium.launch({ executablePath: given, args, timeout: LAUNCH_MS })
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x'
  const packed = (await import('@sparticuz/chromium')).default
  return chromium.launch({ executablePath: await packed.executablePath(), args, timeout: LAUNCH_MS })
}
