import type { BrowserWindow, WebContents } from 'electron'
import type { ContractEvent } from '../../shared/contract/contract.ts'
import { sendTo } from './sendTo.ts'

/** Windows that are let keep what was typed in them before they go. */
export interface Closing {
  /** Asks a window to save; resolves when it has, when it is gone, or when it takes too long. */
  saved(window: BrowserWindow): Promise<void>
  /** The page says that it has. */
  hasSaved(contents: WebContents): void
}

/** A page that hangs must not be kept open by that; what it held is beside the program (draft/keptDraft.ts). */
const mostMs = 2000
const closing: ContractEvent = { name: 'window.closing', payload: {} }

export function createClosing(): Closing {
  const waiting = new Map<WebContents, PromiseWithResolvers<void>>()
  return {
    saved(window) {
      const { webContents } = window
      if (webContents.isCrashed() || webContents.isLoadingMainFrame()) return Promise.resolve()
      const asked = waiting.get(webContents)
      if (asked !== undefined) return asked.promise
      const answer = Promise.withResolvers<void>()
      waiting.set(webContents, answer)
      const late = setTimeout(answer.resolve, mostMs)
      window.once('closed', answer.resolve)
      sendTo(window, closing)
      void answer.promise.then(() => {
        clearTimeout(late)
        waiting.delete(webContents)
      })
      return answer.promise
    },
    hasSaved: (contents) => waiting.get(contents)?.resolve(),
  }
}
