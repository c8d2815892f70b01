import { accountCommand } from './account.ts'
import { addCommand } from './add.ts'
import { checkpointCommand } from './checkpoint.ts'
import type { Command } from './define.ts'
import { diffCommand } from './diff.ts'
import { explainCommand } from './explain.ts'
import { exportCommand } from './export.ts'
import { extractCommand } from './extract.ts'
import { policiesCommand } from './policies.ts'
import { rebuildCommand } from './rebuild.ts'
import { serveCommand } from './serve.ts'
import { showCommand } from './show.ts'
import { verifyCommand } from './verify.ts'
import { watchCommand } from './watch.ts'
import { workerCommand } from './worker.ts'

/** The commands, in the order in which `stemma --help` lists them. */
export const COMMANDS: readonly Command[] = [
  extractCommand,
  accountCommand,
  addCommand,
  showCommand,
  explainCommand,
  workerCommand,
  serveCommand,
  watchCommand,
  exportCommand,
  diffCommand,
  checkpointCommand,
  verifyCommand,
  rebuildCommand,
  policiesCommand,
]
