import { createThread, type Thread } from './thread.ts'

/** What a thread is asked beside its question. */
interface How<Step> {
  /** Told how far it has come. */
  readonly underWay?: ((step: Step) => void) | undefined
  /** Aborted when it is called off. */
  readonly signal?: AbortSignal | undefined
}

/**
 * Threads that do one thing each: whoever calls theirs off ends it at once, so that no core goes on with what nobody waits for, and stops
 * nobody else's. One that has nothing to do is asked the next question, and rests as every thread does.
 *
 * @param file as `threadFile` gives it
 * @returns asks. It throws what the thread said, where it could not answer, or that it was called off
 */
export function oneThingEach<Question, Answer, Step = never>(
  file: URL,
): (question: Question, how?: How<Step>) => Promise<Answer> {
  const idle: Thread<Question, Answer, Step>[] = []
  return async (question, { underWay, signal } = {}) => {
    signal?.throwIfAborted()
    const thread = idle.pop() ?? createThread<Question, Answer, Step>(file)
    const end = () => void thread.close()
    signal?.addEventListener('abort', end)
    try {
      return await thread.ask(question, underWay)
    } finally {
      signal?.removeEventListener('abort', end)
      idle.push(thread)
    }
  }
}
