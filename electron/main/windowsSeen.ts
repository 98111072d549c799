import { session, type WebContents, type WebPreferences } from 'electron'
import { isHardened } from '../../shared/security/isHardened.ts'
import type { WindowSeen } from '../../shared/security/windowSeen.ts'

/** Of very many pages the last ones. */
const mostKept = 50
const seen: WindowSeen[] = []

/**
 * Notes what a page was really given, which need not be what its window asked for, and closes a page that has been given too much before
 * it has shown anything.
 */
export function lookAtWindow(contents: WebContents): void {
  // The tools for developers are a page of Chromium's own.
  if (contents.getType() === 'remote') return
  const window = whatIsGiven(contents)
  if (window === undefined) return
  seen.push(window)
  seen.splice(0, seen.length - mostKept)
  if (isHardened(window)) return
  console.error('A page without its protection was closed:', JSON.stringify(window))
  setImmediate(() => contents.close())
}

/** The pages that have been made since the start, the newest last. */
export function windowsSeen(): WindowSeen[] {
  return [...seen]
}

/** Asked of Electron, which tells it although its types do not; undefined in one that has stopped to. */
function whatIsGiven(contents: WebContents): WindowSeen | undefined {
  const asked = contents as WebContents & { readonly getLastWebPreferences?: () => WebPreferences | null }
  const given = asked.getLastWebPreferences?.()
  if (given === undefined || given === null) return undefined
  return {
    kind: contents.session === session.defaultSession ? contents.getType() : 'sheet',
    sandbox: given.sandbox === true,
    contextIsolation: given.contextIsolation !== false,
    nodeIntegration: given.nodeIntegration === true,
    nodeIntegrationInWorker: given.nodeIntegrationInWorker === true,
    nodeIntegrationInSubFrames: given.nodeIntegrationInSubFrames === true,
    webviewTag: given.webviewTag === true,
    webSecurity: given.webSecurity !== false,
    allowRunningInsecureContent: given.allowRunningInsecureContent === true,
    experimentalFeatures: given.experimentalFeatures === true,
    javascript: given.javascript !== false,
  }
}
