import type { ClientConfig } from 'pg'
import { fromKysely, type Job, PgBoss } from 'pg-boss'
import type { Tx } from './tables.ts'

const SCHEMA = 'stemma_work'

export type QueueName = 'read' | 'link'

/** Reports to be read, a few in one piece of work, for each piece costs the database as much as a claim does. */
export interface ReadJob {
  readonly reports: readonly string[]
  /** How often a worker died on it before it was handed out alone. */
  readonly died?: number
}

/** Reports in one piece of work, at most. */
export const READ_TOGETHER = 10

export interface LinkJob {
  readonly block: string
}

/** The work that is to be done, in the ledger's own database. */
export interface Queue {
  /** Adds work in the transaction that makes it necessary. Work on a block that waits already is not added again. */
  add(trx: Tx, name: 'read', jobs: readonly ReadJob[]): Promise<void>
  add(trx: Tx, name: 'link', jobs: readonly LinkJob[]): Promise<void>
  /** Takes work on; whoever takes it has `lease` seconds before it is handed to another. */
  take<T extends object>(name: QueueName, most: number): Promise<readonly Job<T>[]>
  /**
   * Marks work as done in the transaction that did it. Throws where another has reading by now, so that nothing is done twice; linking
   * is done by whoever locked its blocks and took what waits in them, so it stays done though its lease ended meanwhile.
   */
  done(trx: Tx, name: QueueName, jobs: readonly Job[]): Promise<void>
  /** Gives work back, to be tried again. */
  giveBack(name: QueueName, jobs: readonly Pick<Job, 'id'>[], why: string): Promise<void>
  /** Watches over leases from now on, in seconds. */
  supervise(lease: number): Promise<void>
  end(): Promise<void>
}

const RETRIES = 20
const KEEP_DONE_SECONDS = 3600

/** Started when first used: whoever only reads the ledger never starts it. */
export function queueOf(connection: ClientConfig): Queue {
  let started: Promise<PgBoss> | null = null
  let supervised: Promise<void> | null = null
  const boss = (lease?: number): Promise<PgBoss> => {
    started ??= start(connection, lease)
    started.catch(() => (started = null))
    return started
  }
  return {
    async add(trx: Tx, name: QueueName, jobs: readonly (ReadJob | LinkJob)[]) {
      if (jobs.length === 0) return
      const inserts = jobs.map((data) => ({ data, ...('block' in data ? { singletonKey: data.block } : {}) }))
      await (await boss()).insert(name, inserts, { db: fromKysely(trx) })
    },
    take: async <T extends object>(name: QueueName, most: number) => (await boss()).fetch<T>(name, { batchSize: most }),
    async done(trx, name, jobs) {
      const db = fromKysely(trx)
      if (name === 'link') {
        const ids = jobs.map(({ id }) => id)
        await (await boss()).complete(name, ids, null, { db, includeQueued: true })
        return
      }
      const { affected } = (await (await boss()).complete(name, [...jobs], null, { db })) as { affected?: number }
      if (affected !== jobs.length) throw new LostLease(name)
    },
    giveBack: async (name, jobs, why) => {
      if (jobs.length > 0)
        await (await boss()).fail(
          name,
          jobs.map(({ id }) => id),
          { why },
        )
    },
    supervise(lease) {
      supervised ??= (async () => {
        const before = started
        started = null
        await before?.then((running) => running.stop({ graceful: false })).catch(() => undefined)
        const mine = await boss(lease)
        for (const name of ['read', 'link']) await mine.updateQueue(name, { expireInSeconds: lease })
      })()
      supervised.catch(() => (supervised = null))
      return supervised
    },
    async end() {
      const running = await started?.catch(() => null)
      await running?.stop({ graceful: false })
    },
  }
}

/** The work was handed to another meanwhile: what was done must not be kept. */
export class LostLease extends Error {
  constructor(name: string) {
    super(`Work of the kind "${name}" took longer than its lease and went to another worker.`)
  }
}

const LEASE_SECONDS = 60

/** Who has which work may be lost with the server: it is handed out again. What is added and done goes with its own transaction. */
const UNHURRIED = '-c synchronous_commit=off'

async function start(connection: ClientConfig, supervised: number | undefined): Promise<PgBoss> {
  const watching = supervised !== undefined
  const every = Math.max(1, Math.min(10, Math.ceil((supervised ?? LEASE_SECONDS) / 2)))
  const { connectionString, host, port, user, database } = connection
  const boss = new PgBoss({
    ...(connectionString === undefined ? { host, port, user, database } : { connectionString }),
    schema: SCHEMA,
    options: UNHURRIED,
    application_name: 'stemma',
    max: 3,
    schedule: false,
    supervise: watching,
    registerInstance: false,
    monitorVacuum: false,
    reindex: false,
    ...(watching ? { superviseIntervalSeconds: every, monitorIntervalSeconds: every } : {}),
  } as ConstructorParameters<typeof PgBoss>[0])
  boss.on('error', () => undefined)
  await boss.start()
  const options = {
    retryLimit: RETRIES,
    retryDelay: 0,
    expireInSeconds: supervised ?? LEASE_SECONDS,
    deleteAfterSeconds: KEEP_DONE_SECONDS,
  }
  if (!(await boss.getQueue('read'))) await boss.createQueue('read', options)
  if (!(await boss.getQueue('link'))) await boss.createQueue('link', { ...options, policy: 'stately' })
  return boss
}
