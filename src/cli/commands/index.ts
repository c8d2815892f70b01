import type { Command } from './define.ts'

/** The commands, in the order in which `stemma --help` lists them. */
export const COMMANDS: readonly Command[] = []
