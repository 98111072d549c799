import { type IpcMainInvokeEvent, ipcMain } from 'electron'

/** What the bridge asks of main: a call of the contract, and a token for a file that was picked. */
export interface Answers {
  readonly call: (event: IpcMainInvokeEvent, name: unknown, input: unknown) => Promise<unknown>
  readonly pick: (event: IpcMainInvokeEvent, path: unknown) => string
}

/** Takes what a page asks from the first moment on; until the program can answer, it waits. @returns by what it is answered from then on */
export function holdCalls(): (answers: Answers) => void {
  const { promise, resolve } = Promise.withResolvers<Answers>()
  ipcMain.handle('rundbrev:call', async (event, name: unknown, input: unknown) =>
    (await promise).call(event, name, input),
  )
  ipcMain.handle('rundbrev:pick', async (event, path: unknown) => (await promise).pick(event, path))
  return resolve
}
