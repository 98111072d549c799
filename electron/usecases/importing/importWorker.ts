import { setImmediate } from 'node:timers/promises'
import { RundbrevError, toErrorRecord } from '../../../shared/errors/rundbrevError.ts'
import { openConnection } from '../../store/database.ts'
import { answerQuestions } from '../../threads/answerQuestions.ts'
import { readGeoRegistry, readPlaceHints } from '../../workspace/geo.ts'
import type { ReachFileDeps } from '../reachFile.ts'
import { type ImportAnswer, type ImporterHome, type ImportQuestion, signal } from './contactImporter.ts'
import { createImportDesk, type ImportDesk } from './importDesk.ts'
import type { OnProgress } from './runImport.ts'
import { lookAtReach, takeInReach } from './takeInReach.ts'

/** The thread that reads and imports files of contacts. It opens the workspace's database when it is first asked. */
let open: { readonly desk: ImportDesk; readonly reach: ReachFileDeps; close(): void } | null = null

answerQuestions(async (question: ImportQuestion): Promise<ImportAnswer> => {
  try {
    return { answer: await answer(question) }
  } catch (error) {
    return { refused: toErrorRecord(error) }
  }
})

async function answer(question: ImportQuestion): Promise<unknown> {
  if (question.kind === 'close') {
    open?.close()
    open = null
    return null
  }
  open ??= openDesk(question.home)
  const { desk, reach } = open
  switch (question.kind) {
    case 'look':
      return await desk.look(question.path, question.language)
    case 'run':
      return await desk.run(question.job, telling(new Int32Array(question.signals)))
    case 'look-at-reach':
      return await lookAtReach(reach, question.file)
    case 'reach':
      return await takeInReach(reach, question.input, question.by, telling(new Int32Array(question.signals)))
    case 'save-rejected':
      return desk.saveRejected(question.path, question.language)
    case 'forget':
      return desk.forget()
    case 'fill-search':
      // Between two slices whoever else writes has their turn, and so has the next question.
      while (open !== null && desk.fillSearch()) await setImmediate()
      if (open !== null) desk.packIndex()
      return null
  }
}

function openDesk({ databaseFile, identityKey, programRoot }: ImporterHome): NonNullable<typeof open> {
  const database = openConnection(databaseFile)
  const geo = readGeoRegistry(programRoot)
  const desk = createImportDesk({ database, identityKey, geo, hints: readPlaceHints(programRoot, geo) })
  const reach = { workspace: { database }, geo, programRoot }
  return { desk, reach, close: () => database.$client.close() }
}

function telling(signals: Int32Array): OnProgress {
  return (phase, share, rows) => {
    if (Atomics.load(signals, signal.cancel) === 1) throw new RundbrevError('import-cancelled')
    Atomics.store(signals, signal.phase, phase === 'reading' ? 0 : 1)
    Atomics.store(signals, signal.perMille, Math.round(share * 1000))
    Atomics.store(signals, signal.rows, rows)
  }
}
