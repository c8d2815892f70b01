import type { Terminal } from '../terminal.ts'

/** 0 done; 1 done, but some input was lost or a check failed; 2 misused; 3 the machine or the program failed. */
export type ExitCode = 0 | 1 | 2 | 3

export interface Option {
  /** As commander reads it: `--format <name>` or `-q, --quiet`. */
  readonly flags: string
  readonly says: string
  readonly default?: string
  /** The values that are allowed. */
  readonly choices?: readonly string[]
}

export type Options = Readonly<Record<string, string | boolean | undefined>>

export interface HelpList {
  readonly title: string
  readonly of: readonly { readonly name: string; readonly says: string }[]
}

/** The contract of a command: one file in this folder, one line in index.ts. */
export interface Command {
  readonly name: string
  /** What it does, in a line of the command list. */
  readonly says: string
  /** Its arguments as commander reads them, e.g. `[path...]`; none where absent. */
  readonly takes?: string
  readonly options?: readonly Option[]
  readonly examples: readonly { readonly line: string; readonly says: string }[]
  /** What its options choose from, told at the end of its help. */
  readonly lists?: readonly HelpList[]
  run(terminal: Terminal, paths: readonly string[], options: Options): Promise<ExitCode>
}

/** Something the user asked for that cannot be: ends with code 2 and its message. */
export class Misuse extends Error {}
