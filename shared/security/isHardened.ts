import type { WindowSeen } from './windowSeen.ts'

/** Whether a page may be there at all. */
export function isHardened(seen: WindowSeen): boolean {
  const isShut = seen.sandbox && seen.contextIsolation && seen.webSecurity
  const hasNode = seen.nodeIntegration || seen.nodeIntegrationInWorker || seen.nodeIntegrationInSubFrames
  return (
    isShut && !hasNode && !seen.webviewTag && !seen.allowRunningInsecureContent && !seen.experimentalFeatures
  )
}
