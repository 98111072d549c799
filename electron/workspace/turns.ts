import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { countInTheAir } from '../store/inTheAir.ts'
import { type Holder, heldBy, tryLock, workspaceLocked } from './lock.ts'
import { databaseName } from './openWorkspace.ts'

// A service has the workspace whenever nobody else wants it. Whoever does takes the lock `rundbrev.turn` until the workspace is theirs;
// the service sees that within a moment, finishes what is in the air, and closes. All of it is locks of the operating system:
// whoever is killed has asked for nothing and has nothing.

/** What a service that is asked aside is still doing. */
export interface SteppingAside {
  readonly service: Holder
  /** Letters and posts that it waits to hear about; null where that cannot be told. */
  readonly inTheAir: number | null
}

export interface TurnOptions {
  readonly folder: string
  readonly holder: Holder
  /** How long a service may take to finish what is in the air. */
  readonly patienceMs: number
  /** Told again and again while it is waited for. */
  readonly waiting: (seen: SteppingAside) => void
  readonly signal?: AbortSignal
}

/** Often enough that nobody notices, on a file that nobody else touches. */
const lookEveryMs = 100

/**
 * Opens a workspace; where a service has it, asks it to step aside and waits until it has.
 *
 * @param open opens it, or says who has it
 * @throws RundbrevError `workspace-locked` where an app or a command has it, or the service is not done in time; whatever `open` throws
 */
export async function openInTurn<Opened>(options: TurnOptions, open: () => Opened): Promise<Opened> {
  const folder = resolve(options.folder)
  try {
    return open()
  } catch (error) {
    if (!isServices(error)) throw error
  }
  const until = performance.now() + options.patienceMs
  const turn = await askForTurn(options, folder, until)
  try {
    for (;;) {
      const has = heldBy(folder, 'rundbrev.lock')
      if (has?.kind !== 'service') return open()
      options.waiting({ service: has, inTheAir: countInTheAir(join(folder, databaseName)) })
      await pause(options, folder, { has, until })
    }
  } finally {
    turn?.release()
  }
}

/** Which service looks after a workspace, whether it has it at this moment or waits for it; null: none does. */
export function serviceOf(folder: string): Holder | null {
  return heldBy(folder, 'rundbrev.service')
}

/** Whoever wants the workspace that a service has; null: nobody does. */
export function askedBy(folder: string): Holder | null {
  return heldBy(folder, 'rundbrev.turn')
}

/** One asks at a time; undefined where the workspace has gone to another meanwhile. */
async function askForTurn(options: TurnOptions, folder: string, until: number) {
  for (;;) {
    const asked = tryLock(folder, 'rundbrev.turn', options.holder)
    if (asked.kind === 'ours') return asked.lock
    const has = heldBy(folder, 'rundbrev.lock')
    if (has !== null && has.kind !== 'service') return undefined
    await pause(options, folder, { has: has ?? asked.by, until })
  }
}

async function pause(
  { signal }: TurnOptions,
  folder: string,
  { has, until }: { readonly has: Holder; readonly until: number },
): Promise<void> {
  if (performance.now() >= until) throw workspaceLocked(folder, has)
  await sleep(lookEveryMs, undefined, { signal })
}

function isServices(error: unknown): boolean {
  return (
    error instanceof RundbrevError &&
    error.code === 'workspace-locked' &&
    error.values.kind === ('service' satisfies Holder['kind'])
  )
}
