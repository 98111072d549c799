import { parentPort } from 'node:worker_threads'
import type { Asked, Told } from './thread.ts'

/**
 * The other end of `createThread`: answers each question that comes, with what went wrong where it cannot.
 *
 * @param answer told as well how to say how far it has come
 */
export function answerQuestions<Question, Answer, Step = never>(
  answer: (question: Question, underWay: (step: Step) => void) => Promise<Answer>,
): void {
  const port = parentPort
  if (port === null) throw new Error('this program runs as a worker thread')
  port.on('message', ({ id, question }: Asked<Question>) => {
    const tell = (told: Told<Answer, Step>) => port.postMessage(told)
    answer(question, (step) => tell({ id, step })).then(
      (found) => tell({ id, answer: found }),
      (error: unknown) => tell({ id, failed: String(error) }),
    )
  })
}
