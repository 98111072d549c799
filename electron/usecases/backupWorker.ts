import { Temporal } from 'temporal-polyfill'
import { toErrorRecord } from '../../shared/errors/rundbrevError.ts'
import { answerQuestions } from '../threads/answerQuestions.ts'
import { keepBackup } from '../workspace/backups/backupFolder.ts'
import type { BackupAnswer, BackupQuestion } from './backupDesk.ts'

/** The thread that makes a workspace's backups. */
answerQuestions(
  async ({ folder, databaseFile, kind, at, unlessSame }: BackupQuestion): Promise<BackupAnswer> => {
    try {
      const now = Temporal.Instant.from(at)
      return { made: keepBackup({ folder, databaseFile }, { kind, now, unlessSame }) }
    } catch (error) {
      return { refused: toErrorRecord(error) }
    }
  },
)
