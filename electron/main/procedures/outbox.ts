import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Desktop } from '../../usecases/deps.ts'
import { requireTried } from '../../usecases/outbox.ts'
import { letterFile } from '../../workspace/outboxFiles.ts'
import type { OpenDeps, Procedures } from './procedures.ts'

/** Where letters that were tried lie on the disk. */
export function outbox(desktop: Desktop, deps: OpenDeps): Procedures<'desktop.showOutbox'> {
  return {
    'desktop.showOutbox': ({ id }) => {
      const open = deps()
      const folder = join(open.workspace.folder, 'outbox')
      const file = id === null ? folder : letterFile(open.workspace.folder, requireTried(open, id).messageId)
      desktop.showInFolder(existsSync(file) ? file : folder)
      return {}
    },
  }
}
