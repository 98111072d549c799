import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { RundbrevError, toErrorRecord } from '../../shared/errors/rundbrevError.ts'
import { answerQuestions } from '../threads/answerQuestions.ts'
import { goesOn } from '../threads/noReturn.ts'
import { backupPath, keepBackup, listBackups } from '../workspace/backups/backupFolder.ts'
import { keepElsewhere } from '../workspace/backups/keepElsewhere.ts'
import { lookAtPresent } from '../workspace/backups/presentDatabase.ts'
import { putBack } from '../workspace/backups/putBack.ts'
import { missingOf, openRestorable } from '../workspace/backups/restore.ts'
import { databaseName } from '../workspace/openWorkspace.ts'
import type { BackupAnswer, BackupQuestion, ThreadStep } from './backupThread.ts'

/** The thread that makes a workspace's backups, looks through them and puts them back: it may take as long as it takes. */
answerQuestions(
  async (question: BackupQuestion, underWay: (step: ThreadStep) => void): Promise<BackupAnswer> => {
    try {
      return answer(question, underWay)
    } catch (error) {
      return { kind: 'refused', error: toErrorRecord(error) }
    }
  },
)

function answer(question: BackupQuestion, underWay: (step: ThreadStep) => void): BackupAnswer {
  switch (question.kind) {
    case 'make': {
      const { folder, databaseFile, why, at, unlessSame, days } = question
      const now = Temporal.Instant.from(at)
      const order = { kind: why, now, unlessSame, days, underWay }
      return { kind: 'made', made: keepBackup({ folder, databaseFile }, order) }
    }
    case 'keep-elsewhere': {
      const { folder, databaseFile, at, elsewhere } = question
      keepElsewhere({ folder, databaseFile }, elsewhere, Temporal.Instant.from(at))
      return { kind: 'kept-elsewhere' }
    }
    case 'preview': {
      const { folder, name } = question
      const file = backupPath(folder, name)
      const backup = listBackups(folder).find((one) => one.name === name)
      if (backup === undefined) throw new RundbrevError('backup-missing', { file }, { file })
      const { sqlite, about } = openRestorable(file)
      sqlite.close()
      const present = lookAtPresent(join(folder, databaseName), about.at)
      return {
        kind: 'previewed',
        preview: { backup, present, missing: missingOf(folder, about.assets).length },
      }
    }
    case 'restore': {
      const { folder, name, programRoot, holder, at, memory } = question
      const now = Temporal.Instant.from(at)
      const { before } = putBack({
        ...{ folder, name, programRoot, holder, now },
        underWay(done, of) {
          const isLast = done === of - 1
          if (!goesOn(memory, isLast)) throw new RundbrevError('work-cancelled', {}, { work: 'put-back' })
          underWay({ kind: 'putting-back', done, of, isLast })
        },
      })
      return { kind: 'restored', before: before?.name ?? null }
    }
  }
}
