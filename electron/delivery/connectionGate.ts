import { setTimeout as sleep } from 'node:timers/promises'
import type { MailConnection, OpenMailConnection } from '../../shared/delivery/mailConnection.ts'
import type { Holding } from '../../shared/delivery/pace.ts'
import type { Trouble } from '../../shared/schedule/publication.ts'

export interface GateOptions {
  /** "smtp.kommun.example:587" */
  readonly host: string
  readonly open: OpenMailConnection
  /** How long nobody connects after each failure in a row; the failure after the last of them is a trouble. */
  readonly waitsMs: readonly number[]
  /** Asks to stop between two messages. */
  readonly stop: AbortSignal
  readonly held: (holding: Holding | null) => void
}

/** What the workers of one sending share: who is connected, how often it failed, and whether to go on. */
export interface ConnectionGate {
  /** False once somebody asked to stop, or a trouble came up. */
  isOpen(): boolean
  trouble(): Trouble | null
  /** The first trouble counts; nobody takes another message after it. */
  halt(trouble: Trouble): void
  /**
   * A new connection, one worker at a time, as long as there is work. undefined: this worker is not needed (any more), be it
   * that the gate has closed or that the server takes no more connections than the others already have.
   */
  connect(hasWork: () => boolean): Promise<MailConnection | undefined>
  /** Forgets a connection that is closed or about to be. */
  drop(connection: MailConnection): void
  /** The server said something about a message: whatever went wrong before is over. */
  succeeded(): void
  /** A connection failed: nobody gets a new one for a while, longer each time, until once too often in a row is a trouble. */
  failed(connection: MailConnection, reason: string): void
  /** Waits, but not longer than the gate is open. */
  rest(milliseconds: number): Promise<void>
}

export function createGate({ host, open, waitsMs, stop, held }: GateOptions): ConnectionGate {
  let trouble: Trouble | null = null
  let failures = 0
  // All connections that one outage breaks are one failure: only those begun since the last one count anew.
  let generation = 0
  const connected = new Map<MailConnection, number>()
  const halted = new AbortController()
  const closed = AbortSignal.any([stop, halted.signal])
  let connecting: Promise<unknown> = Promise.resolve()
  let recovering: Promise<void> = Promise.resolve()

  const halt = (reason: Trouble) => {
    trouble ??= reason
    halted.abort()
  }

  const rest = async (milliseconds: number) => {
    if (milliseconds <= 0 || closed.aborted) return
    await sleep(milliseconds, undefined, { signal: closed }).catch(() => undefined)
  }

  const countFailure = (reason: string) => {
    failures += 1
    generation += 1
    const wait = waitsMs[failures - 1]
    if (wait === undefined) halt({ code: 'smtp-unreachable', place: { host }, values: { host, reason } })
    else {
      held({ kind: 'busy', answer: reason })
      recovering = rest(wait)
    }
  }

  const connectOne = async (hasWork: () => boolean): Promise<MailConnection | undefined> => {
    for (;;) {
      await recovering
      if (closed.aborted || !hasWork()) return undefined
      const begun = generation
      const opening = await open()
      switch (opening.kind) {
        case 'open':
          connected.set(opening.connection, begun)
          return opening.connection
        case 'trouble':
          halt(opening.trouble)
          return undefined
        case 'busy':
          if (connected.size > 0) return undefined
          countFailure(opening.reason)
          break
        case 'unreachable':
          countFailure(opening.reason)
          break
      }
    }
  }

  return {
    isOpen: () => !closed.aborted,
    trouble: () => trouble,
    halt,
    rest,
    connect(hasWork) {
      const attempt = connecting.then(() => connectOne(hasWork))
      connecting = attempt.catch(() => undefined)
      return attempt
    },
    drop(connection) {
      connected.delete(connection)
    },
    succeeded() {
      failures = 0
    },
    failed(connection, reason) {
      const counts = connected.get(connection) === generation
      connected.delete(connection)
      if (counts) countFailure(reason)
    },
  }
}
