import type { Command } from './define.ts'

/** A command as the list shows it; the rest of it is read when it is asked for, so that the others cost nothing. */
export interface Listed {
  readonly name: string
  readonly says: string
  readonly load: () => Promise<Command>
}

/** The commands, in the order in which `stemma --help` lists them. */
export const COMMANDS: readonly Listed[] = [
  {
    name: 'extract',
    says: 'print the claims of reports, one JSON record a line',
    load: async () => (await import('./extract.ts')).extractCommand,
  },
  {
    name: 'account',
    says: 'print the whole account of reports without keeping it, or of the ledger at a time',
    load: async () => (await import('./account.ts')).accountCommand,
  },
  { name: 'add', says: 'take reports into the ledger, read them and link them', load: async () => (await import('./add.ts')).addCommand },
  {
    name: 'show',
    says: 'print the account that the ledger holds, or one incident, claim or report of it',
    load: async () => (await import('./show.ts')).showCommand,
  },
  {
    name: 'explain',
    says: 'say why: of an incident, a claim, or a toll (INCIDENT:POLICY:OUTCOME:GROUP)',
    load: async () => (await import('./explain.ts')).explainCommand,
  },
  {
    name: 'worker',
    says: 'read, trace, link and reconcile what waits in the ledger, until stopped',
    load: async () => (await import('./worker.ts')).workerCommand,
  },
  {
    name: 'serve',
    says: 'open the workbench on a ledger, for one person on this machine or for a team',
    load: async () => (await import('./serve.ts')).serveCommand,
  },
  {
    name: 'watch',
    says: 'follow feeds and take new reports into the ledger, politely',
    load: async () => (await import('./watch.ts')).watchCommand,
  },
  {
    name: 'export',
    says: 'write the account in a format of the field, with people and places protected',
    load: async () => (await import('./export.ts')).exportCommand,
  },
  { name: 'diff', says: 'say what moved in the account between two times', load: async () => (await import('./diff.ts')).diffCommand },
  {
    name: 'checkpoint',
    says: 'write out, signed, what the ledger holds now, for others to hold it to',
    load: async () => (await import('./checkpoint.ts')).checkpointCommand,
  },
  {
    name: 'verify',
    says: 'say whether a ledger, or what was given out of one, is what was written',
    load: async () => (await import('./verify.ts')).verifyCommand,
  },
  {
    name: 'rebuild',
    says: 'make everything that is made from the ledger’s entries again',
    load: async () => (await import('./rebuild.ts')).rebuildCommand,
  },
  {
    name: 'policies',
    says: 'list the coding policies that make tolls of claims',
    load: async () => (await import('./policies.ts')).policiesCommand,
  },
]
