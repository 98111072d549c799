import { parentPort } from 'node:worker_threads'
import type { Asked, Told } from './thread.ts'

/** The other end of `createThread`: answers each question that comes, with what went wrong where it cannot. */
export function answerQuestions<Question, Answer>(answer: (question: Question) => Promise<Answer>): void {
  const port = parentPort
  if (port === null) throw new Error('this program runs as a worker thread')
  port.on('message', ({ id, question }: Asked<Question>) => {
    const tell = (told: Told<Answer>) => port.postMessage(told)
    answer(question).then(
      (found) => tell({ id, answer: found }),
      (error: unknown) => tell({ id, failed: String(error) }),
    )
  })
}
