import { POLICIES } from '../../policies/index.ts'
import { fill } from '../../present/layout.ts'
import { styles, write } from '../terminal.ts'
import type { Command } from './define.ts'

export const policiesCommand: Command = {
  name: 'policies',
  says: 'list the coding policies that make tolls of claims',
  options: [{ flags: '--format <name>', says: 'text for people, json for programs', default: 'text', choices: ['text', 'json'] }],
  examples: [
    { line: 'stemma policies', says: 'each policy with its version and what it does' },
    { line: 'stemma policies --format json', says: 'the same as data' },
  ],
  async run(io, _paths, options) {
    const rows = POLICIES.map(({ id, version, says }) => ({ id, version, says }))
    if (options.format === 'json') await write(io.out, `${JSON.stringify(rows, null, 2)}\n`)
    else
      await write(
        io.out,
        `${rows.flatMap(({ id, version, says }) => [styles(io.out).bold(`${id}@${version}`), ...fill(says, 96, 4)]).join('\n')}\n`,
      )
    return 0
  },
}
