import { Argument, CommanderError, Option as Flag, Help, Command as Program } from 'commander'
import { fill } from '../present/layout.ts'
import { version } from '../store/version.ts'
import { type Command, type ExitCode, type HelpList, Misuse, type Options } from './commands/define.ts'
import { COMMANDS } from './commands/index.ts'
import { readerGone, type Terminal, terminal } from './terminal.ts'

const INTRO = `Reads reports of armed violence and keeps the account of them:
who said what, on whose word, in which words, and where the accounts disagree.`

const CODES = `
Exit codes: 0 done; 1 done, but some input was lost or a check failed; 2 misused; 3 the machine or the program failed.
Machine output goes to standard output, everything else to standard error.
`

/** What to do about a disk that takes nothing more. */
const REMEDIES: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full: make room, or write elsewhere.\n',
  EROFS: 'Nothing can be written there: name another place.\n',
  EACCES: 'You may not write or read there: name another place, or ask for the right.\n',
}

process.exitCode = await main(process.argv.slice(2), terminal())

async function main(given: readonly string[], io: Terminal): Promise<ExitCode> {
  const args = argumentsOf(given)
  io.out.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') process.exit(failed(error, io))
    readerGone(io.out)
  })
  let code: ExitCode = 0
  const program = new Program('stemma')
    .description(INTRO)
    .version(version(), '-V, --version')
    .exitOverride()
    .showHelpAfterError('Try `stemma --help`.')
  program
    .configureOutput({ writeOut: (text) => void io.out.write(text), writeErr: (text) => void io.err.write(text) })
    .addHelpText('after', CODES)
  for (const listed of COMMANDS) {
    const command = args[0] === listed.name ? await listed.load() : null
    program.addCommand(command ? bind(command, io, (result) => (code = result)) : new Program(listed.name).description(listed.says))
  }
  try {
    await program.parseAsync(args, { from: 'user' })
    return code
  } catch (error) {
    return failed(error, io)
  }
}

/** "help COMMAND" is the command's own help; what is no command has none, whatever follows it. */
function argumentsOf(given: readonly string[]): readonly string[] {
  const args = given[0] === 'help' && given[1] !== undefined ? [given[1], '--help'] : given
  const [name] = args
  return name === undefined || /^(?:-|help$)/.test(name) || COMMANDS.some((c) => c.name === name) ? args : [name]
}

function bind(command: Command, io: Terminal, ended: (code: ExitCode) => void): Program {
  const program = new Program(command.name)
    .description(command.says)
    .exitOverride()
    .showHelpAfterError(`Try \`stemma ${command.name} --help\`.`)
    .configureHelp({ optionDescription: (flag) => described(flag, command.lists ?? []) })
  program.configureOutput({ writeOut: (text) => void io.out.write(text), writeErr: (text) => void io.err.write(text) })
  for (const word of command.takes?.split(' ') ?? []) program.addArgument(new Argument(word))
  for (const { flags, says, default: preset, choices } of command.options ?? []) {
    const flag = new Flag(flags, says)
    if (preset !== undefined) flag.default(preset)
    if (choices) flag.choices(choices)
    program.addOption(flag)
  }
  const examples = command.examples.map(({ line, says }) => `  ${line}\n      ${says}`).join('\n')
  program.addHelpText('after', `\nExamples:\n${examples}${(command.lists ?? []).map(listLines).join('')}`)
  return program.action(async (...given: unknown[]) => {
    const paths = given
      .slice(0, -2)
      .flat()
      .filter((word): word is string => typeof word === 'string')
    ended(await command.run(io, paths, program.opts<Options>()))
  })
}

/** What an option is for; what it chooses from is left to the list that also says what each is. */
function described(flag: Flag, lists: readonly HelpList[]): string {
  const below = lists.some(({ of }) => of.map(({ name }) => name).join() === flag.argChoices?.join())
  const shown = new Flag(flag.flags, below ? `${flag.description} (listed below)` : flag.description)
  if (flag.defaultValue !== undefined) shown.default(flag.defaultValue)
  return new Help().optionDescription(below || !flag.argChoices ? shown : flag)
}

function listLines({ title, of }: HelpList): string {
  const lines = of.map(({ name, says }) => `  ${name}\n${fill(says, 80, 6).join('\n')}`)
  return `\n\n${title}:\n${lines.join('\n')}`
}

function failed(error: unknown, io: Terminal): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  io.err.write(`stemma: ${message}\n${REMEDIES[(error as NodeJS.ErrnoException).code ?? ''] ?? ''}`)
  if (error instanceof Misuse) return 2
  if (io.env.STEMMA_DEBUG) io.err.write(`${stack}\n`)
  else io.err.write('Set STEMMA_DEBUG=1 to see where it happened.\n')
  return 3
}
