import type { Temporal } from 'temporal-polyfill'
import { type ErrorRecord, RundbrevError } from '../../../shared/errors/rundbrevError.ts'
import { instantText } from '../../../shared/schedule/instantText.ts'
import type { Exported } from '../../moving/exportWorkspace.ts'
import type { Imported } from '../../moving/importWorkspace.ts'
import type { Progress } from '../../moving/progress.ts'
import { createThread, threadFile } from '../../threads/thread.ts'
import type { MoveInOptions, Take } from './moveWorkspace.ts'

/** Moves whole workspaces beside whatever else is done, one at a time. */
export interface Mover {
  /** For `moveOut`. */
  readonly take: Take
  /** As `moveIn` in moveWorkspace.ts. */
  moveIn(file: string, folder: string, options: MoveInOptions): Promise<Imported>
  close(): Promise<void>
}

type Whom = Pick<MoveInOptions, 'programRoot' | 'holder' | 'actor'>

export type MoveQuestion = {
  /** An instant's text. */
  readonly at: string
  readonly file: string
  readonly folder: string
  readonly signals: SharedArrayBuffer
} & ((Whom & { readonly kind: 'in' }) | { readonly kind: 'out'; readonly databaseFile: string })

/** An error that crosses a thread is data. */
export type MoveAnswer = { readonly moved: Exported | Imported } | { readonly refused: ErrorRecord }

/** What the two sides of a move tell each other: whether it is to end, how far it has come, and how far it has to, in bytes. */
export function signalsOf(shared: SharedArrayBuffer): BigInt64Array {
  return new BigInt64Array(shared)
}
const signalBytes = 3 * BigInt64Array.BYTES_PER_ELEMENT

/** Between two looks at how far it has come, in milliseconds. */
const lookEvery = 100

/** In a thread with a connection of its own: gigabytes are read, packed and compared while people write and letters go out. */
export function createMover(): Mover {
  const thread = createThread<MoveQuestion, MoveAnswer>(threadFile('movingWorker', import.meta.url))
  let line: Promise<unknown> = Promise.resolve()
  const ending = new AbortController()

  const ask = (
    question: (signals: SharedArrayBuffer) => MoveQuestion,
    { progress, signal }: Progress,
  ): Promise<Exported | Imported> => {
    const asked = line.then(async () => {
      const shared = new SharedArrayBuffer(signalBytes)
      const signals = signalsOf(shared)
      const stop = AbortSignal.any([ending.signal, ...(signal === undefined ? [] : [signal])])
      const cancel = () => Atomics.store(signals, 0, 1n)
      if (stop.aborted) cancel()
      stop.addEventListener('abort', cancel)
      const tell = () => {
        const [done, total] = [Atomics.load(signals, 1), Atomics.load(signals, 2)].map(Number)
        if (total !== undefined && total > 0) progress?.({ done: done ?? 0, total })
      }
      const timer = setInterval(tell, lookEvery)
      try {
        const told = await thread.ask(question(shared))
        if ('moved' in told) {
          tell()
          return told.moved
        }
        const { code, place, values } = told.refused
        throw new RundbrevError(code, place, values)
      } finally {
        clearInterval(timer)
        stop.removeEventListener('abort', cancel)
      }
    })
    line = asked.catch(() => undefined)
    return asked
  }

  return {
    take: ({ folder, databaseFile }, file, { at, ...progress }) =>
      ask(
        (signals) => ({ kind: 'out', folder, databaseFile, file, at, signals }),
        progress,
      ) as Promise<Exported>,
    moveIn: (file, folder, { programRoot, holder, actor, now, ...progress }) =>
      ask(
        (signals) => ({
          ...{ kind: 'in', programRoot, holder, actor, at: textOf(now) },
          ...{ file, folder, signals },
        }),
        progress,
      ) as Promise<Imported>,
    async close() {
      ending.abort()
      await line
      await thread.close()
    },
  }
}

function textOf(now: () => Temporal.Instant): string {
  return instantText(now())
}
