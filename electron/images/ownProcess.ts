import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { z } from 'zod'
import { type Frame, readFrames, writeFrame } from './frames.ts'
import { type ImageOutcome, type ImageWork, keptMimes, refusals } from './imageJob.ts'

const Told = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('image'), mime: z.enum(keptMimes), width: z.number(), height: z.number() }),
  z.object({ kind: z.literal('refused'), why: z.enum(refusals), detail: z.string() }),
  z.object({ kind: z.literal('share'), share: z.number() }),
  z.object({ kind: z.literal('fault'), message: z.string() }),
])

/** Without work for so long, the process is let go. */
const idleMilliseconds = 30_000
/** An image that takes longer than this will not come. */
const longestMilliseconds = 120_000

export interface OwnProcess {
  /** A Node of its own, that is not Electron. */
  readonly node: string
  /** imageProcess.ts, or what it was built into. */
  readonly script: string
}

/**
 * Image work in a process of its own, begun when there is something to do and ended when there has been nothing for a while. Images
 * are taken one at a time. A process that dies under an image takes nobody with it: that image is refused as damaged.
 */
export function imagesInOwnProcess(options: OwnProcess): ImageWork {
  let running: Running | undefined
  let idle: NodeJS.Timeout | undefined
  let last: Promise<unknown> = Promise.resolve()

  const letGo = () => {
    running?.stop()
    running = undefined
  }
  return {
    run(job, bytes) {
      const next = last.then(async () => {
        clearTimeout(idle)
        running ??= start(options)
        const answer = await running.ask({ about: job, bytes })
        if (answer === undefined) letGo()
        idle = setTimeout(letGo, idleMilliseconds)
        idle.unref()
        return outcomeOf(answer)
      })
      last = next.catch(() => undefined)
      return next
    },
    close() {
      clearTimeout(idle)
      letGo()
    },
  }
}

interface Running {
  /** undefined where the process died or took too long. */
  ask(frame: Frame): Promise<Frame | undefined>
  stop(): void
}

function start({ node, script }: OwnProcess): Running {
  // Nothing of this process's environment: an image has no use for passwords.
  const child: ChildProcessWithoutNullStreams = spawn(node, [script], { env: {}, stdio: 'pipe' })
  const frames = readFrames(child.stdout)
  // Writing to a process that has died is told by its silence.
  child.stdin.on('error', () => {})
  child.on('error', () => {})
  child.stderr.resume()
  return {
    async ask(frame) {
      const tooLong = setTimeout(() => child.kill('SIGKILL'), longestMilliseconds)
      try {
        writeFrame(child.stdin, frame)
        const answer = await frames.next()
        return answer.done ? undefined : answer.value
      } catch {
        return undefined
      } finally {
        clearTimeout(tooLong)
      }
    },
    stop: () => void child.kill('SIGKILL'),
  }
}

function outcomeOf(frame: Frame | undefined): ImageOutcome {
  if (frame === undefined) return { kind: 'refused', why: 'damaged', detail: '' }
  const told = Told.parse(frame.about)
  if (told.kind === 'fault') throw new Error(told.message)
  return told.kind === 'image' ? { ...told, bytes: frame.bytes } : told
}
