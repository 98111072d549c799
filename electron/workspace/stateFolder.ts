import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * The folder where the program remembers, for this account on this computer, what has been sent from here. The app and the command
 * line share it, so that neither takes the other for another computer; RUNDBREV_STATE names another one.
 */
export function stateFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const { RUNDBREV_STATE, XDG_STATE_HOME, LOCALAPPDATA } = environment
  if (RUNDBREV_STATE !== undefined && RUNDBREV_STATE !== '') return RUNDBREV_STATE
  const home = homedir()
  switch (process.platform) {
    case 'win32':
      return join(LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'Rundbrev', 'state')
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'Rundbrev', 'state')
    default:
      return join(XDG_STATE_HOME ?? join(home, '.local', 'state'), 'rundbrev')
  }
}
