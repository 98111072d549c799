import { app } from 'electron'

/** Started so it shows no window: only the icon and the schedule. */
export const hiddenFlag = '--hidden'

/** Whether this start is the system's own at login: macOS tells it by itself. */
export function isHiddenStart(): boolean {
  return (
    process.argv.includes(hiddenFlag) ||
    (process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin)
  )
}
