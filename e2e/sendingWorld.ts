import { type SendingManner, usualManner } from '../electron/delivery/sendingManner.ts'
import { prepareSending, testAddress } from '../electron/scheduler/prepareSending.ts'
import { createScheduler } from '../electron/scheduler/scheduler.ts'
import { suppress } from '../electron/store/suppressions.ts'
import { deliveries } from '../electron/usecases/deliveries.ts'
import {
  openTestWorkspace,
  type TestWorkspace,
  type WhereItIs,
} from '../electron/usecases/openTestWorkspace.ts'
import { publications } from '../electron/usecases/publications.ts'
import type { PublicationId } from '../shared/contract/scalars.ts'
import type { Delivery } from '../shared/delivery/delivery.ts'
import type { SmtpConfig } from '../shared/delivery/emailChannelConfig.ts'
import type { Publication } from '../shared/schedule/publication.ts'
import { type SmtpServer, type SmtpServerOptions, startSmtpServer } from './smtpServer.ts'

/** A workspace, and the SMTP servers that it sends through: everything real but the clock, which stands where it is put. */
export interface SendingWorld extends Omit<TestWorkspace, 'close'> {
  serve(options?: SmtpServerOptions): Promise<SmtpServer>
  /** A publication that is due now, to so many contacts or to these (names by address). */
  prepare(
    server: SmtpServer,
    contacts: number | Readonly<Record<string, string>>,
    channel?: Partial<SmtpConfig> & { readonly password?: string },
  ): Promise<PublicationId>
  /** A scheduler of its own each time, as after a start of the program. */
  run(): Promise<void>
  show(id: PublicationId): Publication
  resume(id: PublicationId): Promise<Publication>
  rows(id: PublicationId): Delivery[]
  /** The contact with this number unsubscribes. */
  unsubscribe(number: number): void
  close(): Promise<void>
}

/** @param where a workspace that is there already */
export function openSendingWorld(now?: string, where?: WhereItIs): SendingWorld {
  const workspace = openTestWorkspace(now, where)
  const { deps } = workspace
  const running: SmtpServer[] = []
  return {
    ...workspace,
    async serve(options = {}) {
      const server = await startSmtpServer(options)
      running.push(server)
      return server
    },
    async prepare({ port }, contacts, channel = {}) {
      return (await prepareSending(deps, { port, contacts, ...channel })).publicationId
    },
    run: () => createScheduler(deps, hurried()).runUntilIdle(),
    show: (id) => publications['publications.get'](deps, { id }),
    resume: async (id) => publications['publications.resume'](deps, { id }),
    rows: (publicationId) => deliveries['deliveries.list'](deps, { publicationId, state: null }).deliveries,
    unsubscribe(number) {
      const { database, identityKey } = deps.workspace
      suppress(database, identityKey, testAddress(number), 'unsubscribed', deps.now().toString())
    },
    async close() {
      workspace.close()
      await Promise.all(running.map((server) => server.kill()))
    },
  }
}

/** A run of the program that leaves nothing to chance and loses no time where a connection fails. */
export function hurried(): SendingManner {
  return { ...usualManner(), chance: () => 0, connectionWaitsMs: [50, 100, 200, 400], calmMs: 20 }
}

/** Whom a server has taken a message for, in order. */
export function recipientsOf(server: SmtpServer): string[] {
  return server.accepted().map(({ recipient }) => recipient)
}

/** The test addresses with the numbers from 0 to below `count`. */
export function everybody(count: number): string[] {
  return Array.from({ length: count }, (_, number) => testAddress(number))
}
