import { Temporal } from 'temporal-polyfill'
import { toErrorRecord } from '../../../shared/errors/rundbrevError.ts'
import { exportWorkspace } from '../../moving/exportWorkspace.ts'
import type { Progress } from '../../moving/progress.ts'
import { openConnection } from '../../store/database.ts'
import { answerQuestions } from '../../threads/answerQuestions.ts'
import { type MoveAnswer, type MoveQuestion, signalsOf } from './mover.ts'
import { moveIn } from './moveWorkspace.ts'

/** The thread that saves whole workspaces to files, and makes workspaces of them. */
answerQuestions(async (question: MoveQuestion): Promise<MoveAnswer> => {
  try {
    return { moved: question.kind === 'out' ? await out(question) : await into(question) }
  } catch (error) {
    return { refused: toErrorRecord(error) }
  }
})

async function out({ folder, databaseFile, file, at, signals }: Extract<MoveQuestion, { kind: 'out' }>) {
  const database = openConnection(databaseFile)
  try {
    return await exportWorkspace({ folder, database }, file, { at, ...watched(signals) })
  } finally {
    database.$client.close()
  }
}

function into({ file, folder, at, signals, ...whom }: Extract<MoveQuestion, { kind: 'in' }>) {
  return moveIn(file, folder, { ...whom, now: () => Temporal.Instant.from(at), ...watched(signals) })
}

/** How far it has come goes to memory that both sides see; whether it is to end comes from there. */
function watched(shared: SharedArrayBuffer): Progress {
  const signals = signalsOf(shared)
  const cancelling = new AbortController()
  return {
    signal: cancelling.signal,
    progress({ done, total }) {
      Atomics.store(signals, 1, BigInt(done))
      Atomics.store(signals, 2, BigInt(total))
      if (Atomics.load(signals, 0) === 1n) cancelling.abort()
    },
  }
}
