import { app } from 'electron'

export const safeFlag = 'safe-mode'

/** Whether the program was started with `--safe-mode`: with as little as possible, to find out what is wrong. */
export function isSafeMode(): boolean {
  return app.commandLine.hasSwitch(safeFlag)
}
