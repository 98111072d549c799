import { app } from 'electron'
import type { ProcedureName } from '../../shared/contract/contract.ts'
import { safeFlag } from './safeStart.ts'

/** Starts the program anew once it has quit. */
export function restart(safely: boolean): void {
  const args = process.argv.slice(1).filter((argument) => argument !== `--${safeFlag}`)
  app.relaunch({ args: safely ? [...args, `--${safeFlag}`] : args })
  app.quit()
}

/** What sends or fetches at once instead of by the schedule: refused while the mode is on. */
export const reachesOut: ReadonlySet<ProcedureName> = new Set<ProcedureName>([
  'testLetter.send',
  'publishing.edit',
  'publishing.remove',
  'publishing.look',
  'inbox.look',
  'publications.collectFigures',
])
