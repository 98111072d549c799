import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

/**
 * The folder where the program remembers, for this account on this computer, what has been sent from here. The app and the command
 * line share it, so that neither takes the other for another computer; RUNDBREV_STATE names another one. What is no whole path is
 * no answer (XDG Base Directory Specification): it would mean another folder wherever the program is started.
 */
export function stateFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const { RUNDBREV_STATE, XDG_STATE_HOME, LOCALAPPDATA } = environment
  if (isWhole(RUNDBREV_STATE)) return RUNDBREV_STATE
  const home = homedir()
  switch (process.platform) {
    case 'win32':
      return join(isWhole(LOCALAPPDATA) ? LOCALAPPDATA : join(home, 'AppData', 'Local'), 'Rundbrev', 'state')
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'Rundbrev', 'state')
    default:
      return join(isWhole(XDG_STATE_HOME) ? XDG_STATE_HOME : join(home, '.local', 'state'), 'rundbrev')
  }
}

function isWhole(path: string | undefined): path is string {
  return path !== undefined && isAbsolute(path)
}
