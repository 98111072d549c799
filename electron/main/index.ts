import { join } from 'node:path'
import { app, BrowserWindow, Menu, powerMonitor, session } from 'electron'
import type { ContractEvent } from '../../shared/contract/contract.ts'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import type { Language } from '../../shared/i18n/catalogue.ts'
import { createTranslator } from '../../shared/i18n/translator.ts'
import { runCli } from '../cli/runCli.ts'
import { warmUp } from '../render/compileNewsletter.ts'
import { readAsset } from '../store/assets.ts'
import { readSettings } from '../store/settings.ts'
import { createPickedFiles } from '../workspace/pickedFiles.ts'
import { callOfficer } from './callOfficer.ts'
import { createDesktop } from './desktop.ts'
import { answerCalls, answerPicks } from './ipc.ts'
import { createLetterPrinter } from './letterPrinter.ts'
import { registerScheme, serve } from './protocol.ts'
import { readRecent } from './recentWorkspaces.ts'
import { createShell, type Shell } from './shell.ts'
import { confine, createWindow } from './window.ts'

const programRoot = app.getAppPath()
const cliFlag = process.argv.indexOf('--cli')

if (process.env.RUNDBREV_USER_DATA !== undefined) app.setPath('userData', process.env.RUNDBREV_USER_DATA)

if (cliFlag !== -1) {
  void runAsCommandLine(process.argv.slice(cliFlag + 1))
} else if (!app.requestSingleInstanceLock()) {
  // The first instance comes to the front (second-instance below); two would fight over one workspace.
  app.quit()
} else {
  registerScheme()
  // Root (a test machine) can only run without Chromium's sandbox; enabling it all the same ends every process at birth.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  void app.whenReady().then(start)
}

async function runAsCommandLine(argv: readonly string[]): Promise<void> {
  app.commandLine.appendSwitch('disable-gpu')
  app.exit(await runCli(argv, programRoot))
}

async function start(): Promise<void> {
  // A sheet that is being printed is a window too, of another session.
  const windowOf = () =>
    BrowserWindow.getAllWindows().find(({ webContents }) => webContents.session === session.defaultSession)
  const pickedFiles = createPickedFiles()
  const notices = () => ({
    t: createTranslator(languageOf(shell)),
    window: windowOf(),
    show: (id: PublicationId) => broadcast({ name: 'publication.shown', payload: { id } }),
  })
  const shell = createShell({
    programRoot,
    programName: app.getName(),
    userData: app.getPath('userData'),
    documents: app.getPath('documents'),
    desktop: createDesktop(windowOf),
    printer: createLetterPrinter(),
    pickedFiles,
    emit(event) {
      broadcast(event)
      if (event.name === 'publication.needsYou') callOfficer(event.payload, notices())
    },
  })
  serve(join(programRoot, 'out', 'renderer'), (sha256) => {
    const workspace = shell.session()?.deps.workspace
    const asset = workspace === undefined ? undefined : readAsset(workspace.database, sha256)
    return workspace === undefined || asset === undefined
      ? undefined
      : { folder: workspace.folder, mime: asset.mime }
  })
  answerCalls(shell.perform)
  answerPicks(pickedFiles)
  Menu.setApplicationMenu(
    process.platform === 'darwin'
      ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }])
      : null,
  )
  app.on('web-contents-created', (_event, contents) => confine(contents))
  app.on('second-instance', () => {
    const window = windowOf()
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  app.on('activate', () => {
    if (windowOf() === undefined) createWindow(programRoot)
  })
  powerMonitor.on('suspend', () => shell.session()?.scheduler.suspended())
  powerMonitor.on('resume', () => shell.session()?.scheduler.wake())
  const closing = closeGently(shell)
  await reopenLast(shell)
  createWindow(programRoot)
  closing.onLastWindow()
  await warmUp()
}

function languageOf(shell: Shell): Language {
  const database = shell.session()?.deps.workspace.database
  return database === undefined ? 'sv' : readSettings(database).language
}

function broadcast(event: ContractEvent): void {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send('rundbrev:event', event)
}

/** The workspace that was open last, or the one that RUNDBREV_WORKSPACE names. The first screen tells why it can't be opened. */
async function reopenLast(shell: Shell): Promise<void> {
  const { recent, reopen } = readRecent(app.getPath('userData'))
  const folder = process.env.RUNDBREV_WORKSPACE ?? (reopen ? recent[0] : undefined)
  if (folder === undefined) return
  await shell.reopen(folder)
}

/**
 * Quitting waits for the message that is in the air: a connection is never cut between DATA and its answer.
 *
 * @returns what lets the last window end the program: not before the first that people see, since a sheet may be printed earlier
 */
function closeGently(shell: Shell): { readonly onLastWindow: () => void } {
  let closed = false
  let isShown = false
  app.on('before-quit', (event) => {
    if (closed) return
    event.preventDefault()
    void shell.close().finally(() => {
      closed = true
      app.quit()
    })
  })
  app.on('window-all-closed', () => {
    if (isShown) app.quit()
  })
  return {
    onLastWindow() {
      isShown = true
    },
  }
}
