import { isAllKept } from './beforeLeaving.ts'
import { call } from './call.ts'

/** Answers main, for as long as the page lives, when the window is about to close: once everything typed has been kept. */
export function answerClosing(): void {
  window.rundbrev.on(({ name }) => {
    if (name !== 'window.closing') return
    // Text that cannot be saved is kept beside the program (draft/keptDraft.ts), and the window may go.
    void isAllKept()
      .catch(() => false)
      .then(() => call('window.saved', {}))
  })
}
