import { type AnswerClass, classifyAnswer } from './answerClass.ts'

/** The latest final answers of a sending, and what the officer has already been asked about. */
export interface Breaker {
  /** At most `looksAt`, the oldest first; null: the letter was taken. */
  readonly recent: readonly (string | null)[]
  /** Kinds of refusals that the officer knows of and has let the sending go on with. */
  readonly known: readonly AnswerClass[]
}

export const closedBreaker: Breaker = { recent: [], known: [] }

/** Many refused: so many of so many, most of them alike. */
export interface ManyRefused {
  readonly refused: number
  readonly of: number
  readonly answer: AnswerClass
  /** One of the answers that is most common, as the server said it. */
  readonly response: string
}

const looksAt = 50
const tooMany = 5

/**
 * Counts one more final answer, and tells when a tenth of the last fifty were refusals: whoever goes on sending to a list
 * like that is soon refused for everybody. After that the window is empty, and refusals of the commonest kind, which the
 * officer now knows of, do not stop the sending again.
 *
 * @param refusal null: the letter was taken
 */
export function countAnswer(
  breaker: Breaker,
  refusal: string | null,
): { readonly breaker: Breaker; readonly tripped: ManyRefused | null } {
  const recent = [...breaker.recent, refusal].slice(-looksAt)
  const unknown = recent.filter(
    (answer): answer is string => answer !== null && !breaker.known.includes(classifyAnswer(answer)),
  )
  if (recent.length < looksAt || unknown.length < tooMany) {
    return { breaker: { ...breaker, recent }, tripped: null }
  }
  const byClass = Map.groupBy(unknown, classifyAnswer)
  const [answer, alike] = [...byClass].reduce((most, next) => (next[1].length > most[1].length ? next : most))
  return {
    breaker: { recent: [], known: [...breaker.known, answer] },
    tripped: { refused: unknown.length, of: looksAt, answer, response: alike[0] ?? '' },
  }
}
