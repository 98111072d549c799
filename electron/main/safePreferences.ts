import { app, type WebPreferences } from 'electron'

/** What every window of the program has, whatever it shows: a sandbox, a world of its own, nothing of Node, no tools to look into it. */
export function safePreferences(): WebPreferences {
  return {
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    // Chromium's spelling fetches its dictionaries from the network; Rundbrev brings its own (electron/spelling).
    spellcheck: false,
    devTools: !app.isPackaged,
  }
}
