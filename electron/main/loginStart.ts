import { homedir } from 'node:os'
import { join } from 'node:path'
import { app } from 'electron'
import { autostartFile, type LoginStart } from './autostartFile.ts'
import { hiddenFlag } from './hiddenStart.ts'

/** @param comment what a desktop's list of such programs says about it */
export function createLoginStart(comment: string): LoginStart {
  if (process.platform !== 'linux') {
    const args = [hiddenFlag]
    return {
      isOn: () => app.getLoginItemSettings({ args }).openAtLogin,
      set: (openAtLogin) => app.setLoginItemSettings({ openAtLogin, args }),
    }
  }
  const { APPIMAGE, XDG_CONFIG_HOME } = process.env
  const config = XDG_CONFIG_HOME?.startsWith('/') ? XDG_CONFIG_HOME : join(homedir(), '.config')
  // An AppImage runs from a place that is gone when it ends; a checkout is told to Electron as its argument.
  const command = APPIMAGE ? [APPIMAGE] : [process.execPath, ...(app.isPackaged ? [] : [app.getAppPath()])]
  const start = autostartFile({
    file: join(config, 'autostart', 'rundbrev.desktop'),
    ...{ name: app.getName(), comment, command: [...command, hiddenFlag] },
  })
  // The program may have been moved since: what starts at login is the one that runs now.
  if (start.isOn()) start.set(true)
  return start
}
