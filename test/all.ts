// Runs every test file, some at a time, those first that take longest: none of them is left over at the end with nothing beside it.
import { globSync } from 'node:fs'
import { join, sep } from 'node:path'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'

/** The rooms whose files take longest, the longest first, and the files of the first room that do. */
const ROOMS = ['web', 'cli', 'store', 'server']
const LONG = ['themes', 'team', 'states', 'unfolded', 'fits', 'paths']

const placeIn = (list: readonly string[], name: string): number => (list.includes(name) ? list.indexOf(name) : list.length)

const files = globSync('**/*.test.ts', { cwd: import.meta.dirname })
  .map((path) => {
    const parts = path.split(sep)
    return { path, room: placeIn(ROOMS, parts[0]!), long: placeIn(LONG, parts.at(-1)!.replace('.test.ts', '')) }
  })
  .sort((a, b) => a.room - b.room || a.long - b.long || (a.path < b.path ? -1 : 1))
  .map(({ path }) => join(import.meta.dirname, path))

run({ files, concurrency: Number(process.env.STEMMA_TEST_FILES ?? 2) })
  .on('test:fail', () => {
    process.exitCode = 1
  })
  .compose(spec)
  .pipe(process.stdout)
