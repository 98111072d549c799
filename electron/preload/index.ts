import { contextBridge, ipcRenderer, webUtils } from 'electron'

/**
 * The bridge: one object, three functions. What is asked is checked in main against the contract, not here: a preload script
 * runs beside whatever the page runs, so it is no place for a gate.
 */
contextBridge.exposeInMainWorld('rundbrev', {
  call: (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke('rundbrev:call', name, input),
  /** A file from the disk becomes a token. Only Electron tells where a File lies, and only of one that was picked or dropped. */
  pick: (file: File): Promise<unknown> => ipcRenderer.invoke('rundbrev:pick', webUtils.getPathForFile(file)),
  on: (listener: (event: unknown) => void): (() => void) => {
    const forward = (_event: unknown, payload: unknown) => listener(payload)
    ipcRenderer.on('rundbrev:event', forward)
    return () => ipcRenderer.removeListener('rundbrev:event', forward)
  },
})

// The first picture has been seen: the program may be loaded (electron/main/index.ts).
new PerformanceObserver((list, observer) => {
  if (list.getEntriesByName('first-contentful-paint').length === 0) return
  observer.disconnect()
  ipcRenderer.send('rundbrev:drawn')
}).observe({ type: 'paint', buffered: true })
