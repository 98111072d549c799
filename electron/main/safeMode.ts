import { app } from 'electron'
import type { ProcedureName } from '../../shared/contract/contract.ts'

const flag = 'safe-mode'

/** Whether the program was started with `--safe-mode`: with as little as possible, to find out what is wrong. */
export function isSafeMode(): boolean {
  return app.commandLine.hasSwitch(flag)
}

/** Starts the program anew once it has quit. */
export function restart(safely: boolean): void {
  const args = process.argv.slice(1).filter((argument) => argument !== `--${flag}`)
  app.relaunch({ args: safely ? [...args, `--${flag}`] : args })
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
