import { accountCommand } from './account.ts'
import type { Command } from './define.ts'
import { extractCommand } from './extract.ts'
import { policiesCommand } from './policies.ts'

/** The commands, in the order in which `stemma --help` lists them. */
export const COMMANDS: readonly Command[] = [extractCommand, accountCommand, policiesCommand]
