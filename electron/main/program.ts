import { join } from 'node:path'
import { app, type BrowserWindow, Notification, powerMonitor, session } from 'electron'
import { Temporal } from 'temporal-polyfill'
import type { ContractEvent, ProcedureName } from '../../shared/contract/contract.ts'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import { closestLanguage, type InterfaceLanguage } from '../../shared/i18n/languages.ts'
import { createTranslator } from '../../shared/i18n/translator.ts'
import { policyOf } from '../../shared/program/policy.ts'
import type { TrayAct } from '../../shared/program/trayModel.ts'
import type { NoticeAct } from '../../shared/schedule/noticeText.ts'
import { createLog } from '../log/log.ts'
import { openLogFile } from '../log/logFile.ts'
import { readAsset } from '../store/assets.ts'
import { readSettings } from '../store/settings.ts'
import { followPolicy } from '../usecases/followPolicy.ts'
import { assetFile } from '../workspace/folders.ts'
import { readOrganisationPolicy } from '../workspace/organisationPolicy.ts'
import { createPickedFiles } from '../workspace/pickedFiles.ts'
import { createAppMenu } from './appMenu.ts'
import { createBadge } from './badge.ts'
import { createCalledFiles } from './calledFiles.ts'
import { type Called, type CalledFor, showCalledFor } from './calledFor.ts'
import { callOfficer } from './callOfficer.ts'
import { createClosing } from './closing.ts'
import { watchContextMenu } from './contextMenu.ts'
import { createDesktop } from './desktop.ts'
import { diagnosis } from './diagnosis.ts'
import type { Answers } from './heldCalls.ts'
import { isHiddenStart } from './hiddenStart.ts'
import { inFront, isProgramInFront, watchFocus } from './inFront.ts'
import { answerCalls, answerPicks } from './ipc.ts'
import { createLetterPrinter } from './letterPrinter.ts'
import { createLetterRuler } from './letterRuler.ts'
import { createLoginStart } from './loginStart.ts'
import { createLookout } from './lookout.ts'
import { createMainWindow, type MainWindow } from './mainWindow.ts'
import { wantsSafeMode } from './offerSafeMode.ts'
import { createPostWindows } from './postWindows.ts'
import type { SupportDesk } from './procedures/support.ts'
import { type WindowDesk, windowDesk } from './procedures/windowDesk.ts'
import { openProgramStore } from './programStore.ts'
import type { FindAsset } from './protocol.ts'
import { readRecent } from './recentWorkspaces.ts'
import { restart } from './safeMode.ts'
import { isSafeMode } from './safeStart.ts'
import { broadcast, sendTo } from './sendTo.ts'
import { systemProxyBy } from './sessionProxy.ts'
import { createShell, type Shell } from './shell.ts'
import { startUpdates } from './startUpdates.ts'
import { createStaying } from './staying.ts'
import { createTray } from './tray.ts'
import { countUnexpectedEnds } from './unexpectedEnds.ts'
import { watchFaults, watchWindow } from './watchFaults.ts'
import { watchNotices } from './watchNotices.ts'
import { shownWindows } from './window.ts'
import { windowsSeen } from './windowsSeen.ts'

/** A program that has run for so long is behind what ended it before. */
const behindItMs = 10 * 60_000

/** What there was before the program itself (index.ts). */
export interface Opened {
  readonly programRoot: string
  readonly calledFor: CalledFor
  readonly findAssetsBy: (find: FindAsset) => void
  readonly answerBy: (answers: Answers) => void
}

/** The program, whose window may be open already. */
export async function start({ programRoot, calledFor, findAssetsBy, answerBy }: Opened): Promise<void> {
  const t = () => createTranslator(languageOf(shell, policy.language ?? systemLanguage()))
  const hasSchedule = () => shell.session() !== undefined || shell.isOpening()
  const now = () => Temporal.Now.instant()
  const organisation = followPolicy(
    readOrganisationPolicy,
    systemProxyBy(() => session.defaultSession),
  )
  const policy = policyOf(organisation)
  const logFile = openLogFile({ folder: join(app.getPath('userData'), 'logs'), now, days: policy.logDays })
  const log = createLog(logFile, now, () => support.detailedUntil)
  const isSafe = isSafeMode()
  const ends = countUnexpectedEnds(app.getPath('userData'))
  const support: SupportDesk = {
    ...{ isSafe, ends, log, restart, detailedUntil: null, fellOver: false },
    diagnosis: () =>
      diagnosis({
        ...{ now: now(), settings: program.settings(), isSafe, logFile },
        ...{ unexpectedEnds: ends.count(), deps: shell.session()?.deps },
      }),
  }
  log('program.started', { version: app.getVersion(), count: ends.count() })
  if (!isSafe && (await wantsSafeMode(ends, createTranslator(systemLanguage())))) {
    ends.ended()
    return restart(true)
  }
  if (organisation.kind === 'refused') log('policy.refused', { code: organisation.key ?? organisation.why })
  const pickedFiles = createPickedFiles()
  const programChanged = () => broadcast({ name: 'area.changed', payload: { area: 'program' } })
  const calledFiles = createCalledFiles(pickedFiles, programChanged)
  const program = openProgramStore(
    app.getPath('userData'),
    createLoginStart(createTranslator(policy.language ?? systemLanguage())('program.autostart')),
    policy,
  )
  const ruler = createLetterRuler()
  const badge = createBadge(t)
  watchFocus()
  const made = (window: BrowserWindow) => {
    staying.watch(window)
    badge.watch(window)
    watchWindow(window, { log, t })
    watchContextMenu(window, { t, openPost: posts.open })
    window.on('focus', menu.changed)
    window.once('closed', () => {
      // A sheet that is there to measure on is a window too, and would keep the program from ending.
      if (shownWindows().length === 0) ruler.close()
      menu.changed()
    })
  }
  const window = createMainWindow(programRoot, {
    made(main) {
      made(main)
      // Started hidden, the program shows what stood open with its first window.
      posts.comeBack()
    },
    tell: sendTo,
  })
  const posts = createPostWindows(programRoot, { made, workspace: () => shell.session()?.deps.workspace })
  const menu = createAppMenu(window, t)
  const closing = createClosing()
  const allSaved = async () => void (await Promise.all(shownWindows().map(closing.saved)))
  const notices = watchNotices({
    userData: app.getPath('userData'),
    deps: () => shell.session()?.deps,
    inFront: isProgramInFront,
    show: (text, publications) =>
      callOfficer(text, {
        nameOf: (act) => t()(`notices.act.${act}`),
        onOpen: () => window.open(text.path),
        onAct: (act) => void actOn(shell, act, publications).then(window.open),
      }),
    tell: ({ title, body, path }) => tellInFront(`${title}. ${body}`, path),
  })
  const updates = startUpdates({
    ...{ program, policy, isSafe },
    outlook: () => lookout.reader()?.outlook() ?? null,
    changed: programChanged,
    found: ({ kind, version }) => {
      if (window.current()?.isVisible() !== true) return false
      tellInFront(t()(`about.updates.notice.${kind}`, { version }), '/about')
      return true
    },
  })
  const shell = createShell({
    programRoot,
    updates,
    programName: app.getName(),
    userData: app.getPath('userData'),
    documents: app.getPath('documents'),
    desktop: createDesktop(inFront),
    printer: createLetterPrinter(),
    ruler,
    ...{ pickedFiles, calledFiles },
    ...{ program, support, log, organisation },
    showsNotices: () => Notification.isSupported(),
    windowsSeen,
    allSaved,
    emit(event) {
      broadcast(event)
      lookout.changed()
      if (event.name !== 'area.changed') return
      notices.changed()
      // With the workspace the language may be another.
      if (event.payload.area !== 'workspace') return
      menu.changed()
      if (window.current() !== undefined) posts.comeBack()
    },
  })
  const staying = createStaying({
    ...{ program, t, hasSchedule, window: inFront },
    isLast: (one) => shownWindows().every((other) => other === one),
    saved: closing.saved,
    allSaved,
    question: () => lookout.reader()?.quitQuestion() ?? null,
    ...{ leaving: updates.leaving, close: shell.close, log },
  })
  const tray = createTray(programRoot, (act) => actFromTray(act, { shell, window }))
  const lookout = createLookout({ program, tray, badge, t, log, isSafe, session: shell.session })
  watchFaults({
    ...{ log, t, restartSafely: () => restart(true) },
    fell() {
      ends.fell()
      support.fellOver = true
    },
    tell: (text) => tellInFront(text, '/settings/support'),
  })
  app.on('will-quit', () => {
    ends.ended()
    log('program.ended')
  })
  setTimeout(() => ends.forget(), behindItMs).unref()
  findAssetsBy((sha256) => {
    const workspace = shell.session()?.deps.workspace
    const asset = workspace === undefined ? undefined : readAsset(workspace.database, sha256)
    return workspace === undefined || asset === undefined
      ? undefined
      : { file: assetFile(workspace.folder, sha256), mime: asset.mime }
  })
  app.on('second-instance', () => window.open())
  app.on('activate', () => window.open())
  powerMonitor.on('suspend', () => shell.session()?.scheduler.suspended())
  powerMonitor.on('resume', () => {
    shell.session()?.scheduler.wake()
    notices.changed()
  })
  window.welcome()
  await reopenLast(shell)
  const desk = windowDesk({ main: window, posts, closing, menu, t })
  answerBy({
    call: answerCalls(
      (name, input, asker) =>
        isOfDesk(name, desk) ? desk[name](input as never, asker) : shell.perform(name, input),
      log,
      shell.explain,
    ),
    pick: answerPicks(pickedFiles),
  })
  menu.changed()
  const tellMain = (event: ContractEvent) => {
    const main = window.current()
    if (main !== undefined) sendTo(main, event)
  }
  const show = (called: Called) => showCalledFor(called, { window, files: calledFiles, emit: tellMain })
  const startedFor = calledFor.answer(show)
  for (const called of startedFor) show(called)
  // Where nothing could be opened, somebody has to see why.
  if (window.current() === undefined && (!isHiddenStart() || !hasSchedule())) window.open()
  staying.begun()
}

/** What the icon in the tray was chosen for. */
function actFromTray(
  act: TrayAct,
  { shell, window }: { readonly shell: Shell; readonly window: MainWindow },
) {
  switch (act) {
    case 'open':
      return window.open()
    case 'openSending':
      return window.open('/sending')
    case 'pauseAll':
      return void shell.perform('schedule.pauseAll', {})
    case 'goOn':
      return void shell.perform('schedule.goOn', {})
    case 'safely':
    case 'normally':
      return restart(act === 'safely')
    case 'quit':
      return app.quit()
  }
}

/** What a notification's button asks for. @returns where the officer sees what has come of it */
async function actOn(shell: Shell, act: NoticeAct, ids: readonly PublicationId[]): Promise<string> {
  if (act === 'reach') return '/reach'
  const [first] = ids
  const name = act === 'stop' ? 'publications.stop' : 'publications.pause'
  const done = await Promise.allSettled(ids.map(async (id) => shell.perform(name, { id })))
  // What could not be done is seen where it can be tried again.
  if (first === undefined || ids.length > 1) return '/sending'
  const isStopped = act === 'stop' && done.every(({ status }) => status === 'fulfilled')
  return isStopped ? `/sending/${first}/stopped` : `/sending/${first}`
}

/** Before a workspace says its own: as the first screen has it. */
function systemLanguage(): InterfaceLanguage {
  return closestLanguage([app.getLocale()])
}

/** @param otherwise where no workspace is open */
function languageOf(shell: Shell, otherwise: InterfaceLanguage): InterfaceLanguage {
  const database = shell.session()?.deps.workspace.database
  return database === undefined ? otherwise : readSettings(database).language
}

function isOfDesk(name: ProcedureName, desk: WindowDesk): name is keyof WindowDesk {
  return Object.hasOwn(desk, name)
}

/** In the window that the officer has before them, and in no other: it is told once. */
function tellInFront(text: string, path: string): void {
  const window = inFront()
  if (window !== undefined) sendTo(window, { name: 'notice.told', payload: { text, path } })
}

/** The workspace that was open last, or the one that RUNDBREV_WORKSPACE names. The first screen tells why it can't be opened. */
async function reopenLast(shell: Shell): Promise<void> {
  const { recent, reopen } = readRecent(app.getPath('userData'))
  const folder = process.env.RUNDBREV_WORKSPACE ?? (reopen ? recent[0] : undefined)
  if (folder === undefined) return
  await shell.reopen(folder)
}
