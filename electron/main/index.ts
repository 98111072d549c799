import { join } from 'node:path'
import { app, type BrowserWindow, dialog, Menu, session } from 'electron'
import { appId } from './appId.ts'
import { createCalledFor, placeOf } from './calledFor.ts'
import { keepCrashDumps } from './crashDumps.ts'
import { guardSession } from './guardSession.ts'
import { holdCalls } from './heldCalls.ts'
import { isHiddenStart } from './hiddenStart.ts'
import { registerScheme, serve } from './protocol.ts'
import { isSafeMode } from './safeStart.ts'
import { confine, createWindow } from './window.ts'
import { lookAtWindow } from './windowsSeen.ts'

// The first that runs, and as little as possible: it opens the window, and loads the program when that has drawn its first picture. What
// the page asks in the meantime waits (heldCalls.ts).

const programRoot = app.getAppPath()
const calledFor = createCalledFor()
const cliFlag = process.argv.indexOf('--cli')

if (process.env.RUNDBREV_USER_DATA !== undefined) app.setPath('userData', process.env.RUNDBREV_USER_DATA)

if (cliFlag !== -1) {
  void runAsCommandLine(process.argv.slice(cliFlag + 1))
} else if (!app.requestSingleInstanceLock()) {
  // The first instance comes to the front (second-instance there); two would fight over one workspace.
  app.quit()
} else {
  calledFor.listen()
  registerScheme()
  if (process.platform === 'win32') app.setAppUserModelId(appId)
  keepCrashDumps()
  if (isSafeMode()) app.disableHardwareAcceleration()
  // A page that names a host has its name looked up by it, past every policy; there is no other way to say no (guardSession.ts).
  app.commandLine.appendSwitch('blink-settings', 'dnsPrefetchingEnabled=false')
  // Root (a test machine) can only run without Chromium's sandbox; enabling it all the same ends every process at birth.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  void app.whenReady().then(open)
}

async function runAsCommandLine(argv: readonly string[]): Promise<void> {
  app.commandLine.appendSwitch('disable-gpu')
  const { runCli } = await import('../cli/runCli.ts')
  app.exit(await runCli(argv, programRoot))
}

async function open(): Promise<void> {
  Menu.setApplicationMenu(
    process.platform === 'darwin'
      ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }])
      : null,
  )
  guardSession(session.defaultSession)
  app.on('web-contents-created', (_event, contents) => {
    confine(contents)
    lookAtWindow(contents)
  })
  const findAssetsBy = serve(join(programRoot, 'out', 'renderer'))
  const answerBy = holdCalls()
  if (!isHiddenStart()) await firstPicture(createWindow(programRoot, placeOf(calledFor.early())))
  const program = await import('./program.ts').catch((error: unknown) => {
    dialog.showErrorBox(app.getName(), String(error))
    app.exit(1)
  })
  await program?.start({ programRoot, calledFor, findAssetsBy, answerBy })
}

/**
 * Until a window's first picture has been seen, or has had the time to: loading the program keeps busy whoever hands the page its files and
 * shows its pictures. `ready-to-show` is too early, since then the picture is drawn but nobody has it yet.
 */
function firstPicture(window: BrowserWindow): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  window.webContents.ipc.once('rundbrev:drawn', () => resolve())
  window.once('closed', () => resolve())
  setTimeout(resolve, mostMs)
  return promise
}

const mostMs = 2000
