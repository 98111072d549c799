import { Worker } from 'node:worker_threads'

/** Work that would keep a window waiting, done beside it: a question goes in, its answer comes back. */
export interface Thread<Question, Answer, Step = never> {
  /**
   * @param underWay told how far it has come, where the thread tells
   * @throws Error with what the thread said, where it could not answer or has ended
   */
  ask(question: Question, underWay?: (step: Step) => void): Promise<Answer>
  close(): Promise<void>
}

/** What goes in and comes out; several questions may be under way at once. */
export interface Asked<Question> {
  readonly id: number
  readonly question: Question
}
export type Told<Answer, Step = never> =
  | { readonly id: number; readonly step: Step }
  | { readonly id: number; readonly answer: Answer }
  | { readonly id: number; readonly failed: string }

/** Between the last answer and the end of a thread, in milliseconds: the memory of what it has loaded is the computer's again. */
const restsAfter = 5 * 60_000

/**
 * A thread that starts with the first question, ends when nobody has asked anything for five minutes, starts anew where it has died
 * or ended, and keeps no program alive that has nothing more to ask.
 *
 * @param file as `threadFile` gives it
 * @param how rests: false where it has to keep from one question to the next what it was told
 */
export function createThread<Question, Answer, Step = never>(
  file: URL,
  { rests = true }: { readonly rests?: boolean } = {},
): Thread<Question, Answer, Step> {
  const waiting = new Map<
    number,
    {
      readonly of: Worker
      readonly underWay: ((step: Step) => void) | undefined
      resolve(answer: Answer): void
      reject(error: Error): void
    }
  >()
  let worker: Worker | null = null
  let asked = 0
  let rest: NodeJS.Timeout | undefined

  const end = async () => {
    clearTimeout(rest)
    const ended = worker
    worker = null
    await ended?.terminate()
  }
  const settle = (id: number) => {
    const one = waiting.get(id)
    waiting.delete(id)
    if (waiting.size === 0 && worker !== null) {
      worker.unref()
      clearTimeout(rest)
      if (rests) rest = setTimeout(() => void end(), restsAfter).unref()
    }
    return one
  }
  const start = () => {
    const started = new Worker(file)
    started.on('message', (told: Told<Answer, Step>) => {
      if ('step' in told) waiting.get(told.id)?.underWay?.(told.step)
      else if ('failed' in told) settle(told.id)?.reject(new Error(told.failed))
      else settle(told.id)?.resolve(told.answer)
    })
    const fail = (error: Error) => {
      if (worker === started) worker = null
      // What has been asked since of the one that came after it is still answered.
      for (const [id, { of }] of [...waiting]) if (of === started) settle(id)?.reject(error)
    }
    started.on('error', fail)
    started.on('exit', () => fail(new Error('the thread has ended')))
    return started
  }

  return {
    ask(question, underWay) {
      clearTimeout(rest)
      worker ??= start()
      const current = worker
      current.ref()
      const id = ++asked
      return new Promise<Answer>((resolve, reject) => {
        waiting.set(id, { of: current, underWay, resolve, reject })
        current.postMessage({ id, question } satisfies Asked<Question>)
      })
    },
    close: end,
  }
}

/**
 * Where a thread's program is: beside the file that asks it as Node runs it, beside the bundle in the app, also where that is in
 * an archive (Electron's threads read in it as its main process does).
 *
 * @param asker import.meta.url of the file that asks
 */
export function threadFile(name: string, asker: string): URL {
  if (asker.endsWith('.ts')) return new URL(`./${name}.ts`, asker)
  return new URL(asker.includes('/chunks/') ? `../${name}.js` : `./${name}.js`, asker)
}
