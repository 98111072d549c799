import { join } from 'node:path'
import type { ContractEvent, Input, Output, ProcedureName } from '../../shared/contract/contract.ts'
import { RundbrevError, toErrorRecord } from '../../shared/errors/rundbrevError.ts'
import { createTranslator } from '../../shared/i18n/translator.ts'
import type { Trouble } from '../../shared/schedule/publication.ts'
import { composeUrl } from '../../shared/social/composeUrl.ts'
import { archivedPdf } from '../usecases/archivedPdf.ts'
import { contactsFile } from '../usecases/contactsFile.ts'
import type { Desktop, LetterPrinter } from '../usecases/deps.ts'
import { archiveFileName, exportArchive } from '../usecases/exportArchive.ts'
import { exportCalendar } from '../usecases/exportCalendar.ts'
import { handoutFile } from '../usecases/handout.ts'
import { letterFile, letterSheet } from '../usecases/letterFiles.ts'
import type { NotedFile } from '../usecases/notedFile.ts'
import { auditFile, suppressionsFile } from '../usecases/privacyFiles.ts'
import { dataPackage } from '../usecases/reachFiles/dataPackage.ts'
import { reachFile, reachPage } from '../usecases/reachFiles/reachFile.ts'
import { imageForNetwork } from '../usecases/renditions.ts'
import { requireAddress } from '../usecases/requireAddress.ts'
import { signInToAccount } from '../usecases/signInToAccount.ts'
import { signInToChannel } from '../usecases/signInToChannel.ts'
import { type ShellProcedure, useCases, type WorkspaceProcedure } from '../usecases/useCases.ts'
import { describeWorkspace } from '../usecases/workspaceState.ts'
import { createOpening } from '../workspace/opening.ts'
import type { PickedFiles } from '../workspace/pickedFiles.ts'
import { readNotices, saveWanted } from './keptNotices.ts'
import type { ProgramStore } from './programStore.ts'
import { forgetReopening, readRecent, rememberWorkspace } from './recentWorkspaces.ts'
import { appHolder, createSession, openSession, type Session } from './session.ts'

export interface ShellOptions {
  readonly programRoot: string
  readonly programName: string
  readonly userData: string
  readonly documents: string
  readonly desktop: Desktop
  readonly printer: LetterPrinter
  readonly pickedFiles: PickedFiles
  readonly program: ProgramStore
  /** Whether the desktop shows notifications. */
  readonly showsNotices: () => boolean
  readonly emit: (event: ContractEvent) => void
}

/** The running app without its windows: at most one open workspace, and the answer to every procedure of the contract. */
export interface Shell {
  perform(name: ProcedureName, input: unknown): unknown
  /** Opens at the start, or waits behind the first screen for a service that has it. A refusal is kept for that screen to tell. */
  reopen(folder: string): Promise<void>
  session(): Session | undefined
  /** It waits for a service to step aside. */
  isOpening(): boolean
  close(): Promise<void>
}

export function createShell(options: ShellOptions): Shell {
  let session: Session | undefined
  let trouble: Trouble | null = null
  /** At most one sign-in is waited for; it ends with the workspace. */
  let signingIn = new AbortController()

  const state = () =>
    describeWorkspace(session?.deps.workspace, {
      suggestedFolder: join(options.documents, options.programName),
      recent: readRecent(options.userData).recent,
      trouble,
      opening: opening.waitsFor(),
    })

  const workspaceChanged = () => options.emit({ name: 'area.changed', payload: { area: 'workspace' } })
  const opening = createOpening(() => appHolder(options.programName), workspaceChanged)

  const open = (folder: string, waiting?: () => void) =>
    enter(() => opening.open(folder, () => openSession({ ...options, folder }), waiting))

  /** @param begin undefined where it was given up */
  const enter = async (begin: () => Promise<Session | undefined>) => {
    await leave()
    const begun = await begin()
    if (begun === undefined) return
    session = begun
    trouble = null
    rememberWorkspace(options.userData, session.deps.workspace.folder)
    workspaceChanged()
  }

  const leave = async () => {
    const closing = session
    session = undefined
    signingIn.abort()
    opening.giveUp()
    await closing?.close()
  }

  const requireSession = (): Session => {
    if (session === undefined) throw new RundbrevError('workspace-none-open')
    return session
  }

  const save = async ({ fileName, bytes, noteSaved }: NotedFile) => {
    const file = await options.desktop.saveFile(fileName, bytes)
    if (file !== null) {
      noteSaved()
      options.emit({ name: 'area.changed', payload: { area: 'audience' } })
    }
    return { file }
  }

  const shellProcedures: { [N in ShellProcedure]: (input: Input<N>) => Output<N> | Promise<Output<N>> } = {
    'workspace.state': () => state(),
    'program.settings': () => options.program.settings(),
    'program.save': (part) => {
      const saved = options.program.save(part)
      options.emit({ name: 'area.changed', payload: { area: 'program' } })
      return saved
    },
    'workspace.create': async ({ folder, sample }) => {
      await enter(() => createSession({ ...options, folder, sample }))
      return state()
    },
    'workspace.open': async ({ folder }) => {
      await open(folder)
      return state()
    },
    'workspace.cancelOpening': () => {
      opening.giveUp()
      return {}
    },
    'workspace.close': async () => {
      await leave()
      forgetReopening(options.userData)
      workspaceChanged()
      return state()
    },
    'workspace.chooseFolder': async ({ purpose }) => ({
      folder: await options.desktop.chooseFolder(purpose),
    }),
    'notices.settings': () => ({
      wanted: readNotices(options.userData).wanted,
      isSupported: options.showsNotices(),
    }),
    'notices.save': ({ wanted }) => {
      saveWanted(options.userData, wanted)
      return {}
    },
    'desktop.copyText': ({ text }) => {
      options.desktop.copyText(text)
      return {}
    },
    'desktop.openNetwork': async ({ network, text }) => {
      await options.desktop.openExternal(composeUrl(network, text))
      return {}
    },
    'desktop.openPage': async ({ url }) => {
      await options.desktop.openExternal(url)
      return {}
    },
    'desktop.writeTo': async ({ email, subject }) => {
      await options.desktop.writeMail(requireAddress(email).mailbox, subject)
      return {}
    },
    'desktop.saveImage': async ({ sha256, network, focus }) => {
      const { fileName, bytes } = await imageForNetwork(requireSession().deps, sha256, network, focus)
      return { file: await options.desktop.saveFile(fileName, bytes) }
    },
    'desktop.saveImages': async ({ network, images }) => {
      const { deps } = requireSession()
      const folder = await options.desktop.chooseFolder('create')
      if (folder === null) return { folder }
      for (const { sha256, alt, focus } of images) {
        const { fileName, bytes } = await imageForNetwork(deps, sha256, network, focus)
        await options.desktop.writeInto(folder, fileName, bytes)
        if (alt !== '')
          await options.desktop.writeInto(folder, fileName.replace(/\.\w+$/, '.txt'), `${alt}\n`)
      }
      return { folder }
    },
    'desktop.saveLetter': async ({ form, ...letter }) => {
      const { deps } = requireSession()
      if (form !== 'pdf') {
        const { fileName, bytes } = await letterFile(deps, letter, form)
        return { file: await options.desktop.saveFile(fileName, bytes) }
      }
      const { fileName, html } = await letterSheet(deps, letter)
      return { file: await options.desktop.saveFile(fileName, await options.printer.pdf(html)) }
    },
    'desktop.printLetter': async (letter) => {
      const { html } = await letterSheet(requireSession().deps, letter)
      return { printed: await options.printer.print(html) }
    },
    'desktop.saveContacts': async ({ which, format, language }) =>
      save(await contactsFile(requireSession().deps, format, createTranslator(language), which)),
    'desktop.saveHandout': async ({ email, format, language }) =>
      save(handoutFile(requireSession().deps, { email, format }, language)),
    'desktop.saveSuppressions': async ({ language, ...list }) =>
      save(await suppressionsFile(requireSession().deps, list, createTranslator(language))),
    'desktop.saveAudit': async ({ language, ...trail }) =>
      save(await auditFile(requireSession().deps, trail, createTranslator(language))),
    'desktop.saveRejected': async ({ language }) => {
      const { importer } = requireSession().deps
      const suggested = createTranslator(language)('audience.import.rejectedFile')
      const file = await options.desktop.chooseTarget(suggested)
      return { file, rows: file === null ? 0 : await importer.saveRejected(file, language) }
    },
    'desktop.saveCalendar': async (span) => {
      const { fileName, text, publications, points } = exportCalendar(requireSession().deps, span)
      return { file: await options.desktop.saveFile(fileName, text), publications, points }
    },
    'desktop.saveReach': async ({ format, ...asked }) => {
      const { fileName, bytes } = await reachFile(requireSession().deps, asked, format)
      return { file: await options.desktop.saveFile(fileName, bytes) }
    },
    'desktop.saveReachPackage': async ({ licence, ...asked }) => {
      const { fileName, bytes } = await dataPackage(requireSession().deps, asked, licence)
      return { file: await options.desktop.saveFile(fileName, bytes) }
    },
    'desktop.printReach': async (asked) => ({
      printed: await options.printer.print(reachPage(requireSession().deps, asked)),
    }),
    'desktop.copyReachMap': async (asked) => {
      await options.desktop.copyPicture((await reachFile(requireSession().deps, asked, 'png')).bytes)
      return {}
    },
    'desktop.saveArchive': async ({ id }) => {
      const { deps } = requireSession()
      const file = await options.desktop.chooseTarget(archiveFileName(deps, id))
      if (file !== null) await exportArchive(deps, id, file)
      return { file }
    },
    'desktop.saveArchivedPdf': async ({ id }) => {
      const { fileName, bytes } = await archivedPdf(requireSession().deps, id)
      return { file: await options.desktop.saveFile(fileName, bytes) }
    },
    'desktop.signIn': async ({ id, language }) => {
      signingIn.abort()
      signingIn = new AbortController()
      const { openExternal } = options.desktop
      await signInToChannel(requireSession().deps, { id, language, openExternal, signal: signingIn.signal })
      return {}
    },
    'desktop.signInToAccount': async ({ id, language }) => {
      signingIn.abort()
      signingIn = new AbortController()
      const { openExternal } = options.desktop
      const { signal } = signingIn
      return signInToAccount(requireSession().deps, { id, language, openExternal, signal })
    },
    'desktop.cancelSignIn': () => {
      signingIn.abort()
      return {}
    },
    'desktop.saveText': async ({ suggestedName, text }) => ({
      file: await options.desktop.saveFile(suggestedName, text),
    }),
  }

  return {
    perform(name, input) {
      if (Object.hasOwn(shellProcedures, name)) {
        return shellProcedures[name as ShellProcedure](input as never)
      }
      const { deps } = requireSession()
      const answer = () => useCases[name as WorkspaceProcedure](deps, input as never)
      // An import that is being written is waited for here, where nobody is held up, and not by the database, where all would be.
      return name === 'contacts.cancelImport' ? answer() : deps.importer.whenWritten().then(answer)
    },
    async reopen(folder) {
      const waits = Promise.withResolvers<void>()
      const opened = open(folder, waits.resolve).catch((error: unknown) => {
        const { code, place, values } = toErrorRecord(error)
        trouble = { code, place: { ...place }, values: { ...values } }
        workspaceChanged()
      })
      await Promise.race([opened, waits.promise])
    },
    session: () => session,
    isOpening: () => opening.waitsFor() !== null,
    close: leave,
  }
}
