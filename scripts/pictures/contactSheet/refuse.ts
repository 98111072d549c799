import type { ElectronApplication } from '@playwright/test'

/** What a screen needs to be a screen at all; everything else may be refused. */
const kept = ['workspace.', 'program.', 'settings.', 'notices.', 'schedule.', 'desktop.', 'support.']

/** From now on every question that a screen asks is answered as on a disk that fails. @returns makes it answer again */
export async function refuseQuestions(app: ElectronApplication): Promise<() => Promise<void>> {
  await app.evaluate(({ ipcMain }, names) => {
    type Handler = (...args: unknown[]) => unknown
    const handlers = (ipcMain as unknown as { readonly _invokeHandlers: Map<string, Handler> })
      ._invokeHandlers
    const answer = handlers.get('rundbrev:call')
    if (answer === undefined) throw new Error('nobody answers the page')
    Object.assign(globalThis, { answer })
    const values = { folder: '/home/kansliet/Rundbrev', reason: 'EIO' }
    handlers.set('rundbrev:call', (event, name, input) =>
      names.some((begin) => String(name).startsWith(begin))
        ? answer(event, name, input)
        : { ok: false, error: { code: 'disk-failing', place: {}, values } },
    )
  }, kept)
  return () =>
    app.evaluate(({ ipcMain }) => {
      const handlers = (ipcMain as unknown as { readonly _invokeHandlers: Map<string, unknown> })
        ._invokeHandlers
      handlers.set('rundbrev:call', (globalThis as unknown as { readonly answer: unknown }).answer)
    })
}
