import { answerQuestions } from '../threads/answerQuestions.ts'
import { lintLetter } from './lintLetter.ts'

/** The thread that looks through letters: a long one takes some tens of milliseconds. */
answerQuestions(async (html: string) => lintLetter(html))
