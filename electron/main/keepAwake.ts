import { powerSaveBlocker } from 'electron'

/** Keeps the computer from falling asleep for as long as it is wanted; the screen may go dark. */
export function createKeepAwake(): { readonly want: (wanted: boolean) => void } {
  let blocker: number | undefined
  return {
    want(wanted) {
      if (wanted) blocker ??= powerSaveBlocker.start('prevent-app-suspension')
      else if (blocker !== undefined) {
        powerSaveBlocker.stop(blocker)
        blocker = undefined
      }
    },
  }
}
