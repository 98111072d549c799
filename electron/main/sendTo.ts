import type { BrowserWindow } from 'electron'
import type { ContractEvent } from '../../shared/contract/contract.ts'
import { shownWindows } from './window.ts'

/** Tells one window of something unasked. */
export function sendTo(window: BrowserWindow, event: ContractEvent): void {
  window.webContents.send('rundbrev:event', event)
}

/** Tells every window that people see. */
export function broadcast(event: ContractEvent): void {
  for (const window of shownWindows()) sendTo(window, event)
}
