import type { ContractEvent } from '../../../shared/contract/contract.ts'
import { createTranslator } from '../../../shared/i18n/translator.ts'
import { archivedPdf } from '../../usecases/archivedPdf.ts'
import { contactsFile } from '../../usecases/contactsFile.ts'
import type { Desktop, LetterPrinter } from '../../usecases/deps.ts'
import { archiveFileName, exportArchive } from '../../usecases/exportArchive.ts'
import { exportCalendar } from '../../usecases/exportCalendar.ts'
import { handoutFile } from '../../usecases/handout.ts'
import { letterFile, letterSheet } from '../../usecases/letterFiles.ts'
import { mentionsFile } from '../../usecases/mentionsFile.ts'
import type { NotedFile } from '../../usecases/notedFile.ts'
import { auditFile, suppressionsFile } from '../../usecases/privacyFiles.ts'
import { asWork } from '../../usecases/work.ts'
import type { OpenDeps, Procedures } from './procedures.ts'

type SaveFiles =
  | 'desktop.saveLetter'
  | 'desktop.savePost'
  | 'desktop.printLetter'
  | 'desktop.saveContacts'
  | 'desktop.saveHandout'
  | 'desktop.saveSuppressions'
  | 'desktop.saveAudit'
  | 'desktop.saveMentions'
  | 'desktop.saveRejected'
  | 'desktop.saveCalendar'
  | 'desktop.saveArchive'
  | 'desktop.saveArchivedPdf'
  | 'desktop.saveText'

/** The letter is made, and put on sheets. */
const pdfSteps = 2

export interface SaveFilesOptions {
  readonly desktop: Desktop
  readonly printer: LetterPrinter
  readonly deps: OpenDeps
  readonly emit: (event: ContractEvent) => void
}

/** Files that the officer saves: letters, lists of people, the archive, the calendar. `file` is null where the dialogue was dismissed. */
export function saveFiles({ desktop, printer, deps, emit }: SaveFilesOptions): Procedures<SaveFiles> {
  const save = async ({ fileName, bytes, noteSaved }: NotedFile) => {
    const file = await desktop.saveFile(fileName, bytes)
    if (file !== null) {
      noteSaved()
      emit({ name: 'area.changed', payload: { area: 'audience' } })
    }
    return { file }
  }
  return {
    'desktop.saveLetter': async ({ form, ...letter }) => {
      const open = deps()
      if (form !== 'pdf') {
        const { fileName, bytes } = await letterFile(open, letter, form)
        return { file: await desktop.saveFile(fileName, bytes) }
      }
      const { fileName, bytes } = await asWork(open, 'save-pdf', async ({ step, unlessCancelled }) => {
        await step(0, pdfSteps)
        const sheet = await letterSheet(open, letter)
        await step(1, pdfSteps)
        return { fileName: sheet.fileName, bytes: await unlessCancelled(printer.pdf(sheet.html)) }
      })
      return { file: await desktop.saveFile(fileName, bytes) }
    },
    'desktop.savePost': async ({ language, ...asked }) => {
      const open = deps()
      const { handOverPost, postFileName } = await import('../../usecases/handOver/handOverPost.ts')
      const file = await desktop.chooseTarget(postFileName(open, asked.id, language))
      if (file === null) return { file, missing: 0 }
      const { missing } = await handOverPost(open, asked, file)
      return { file, missing }
    },
    'desktop.printLetter': async (letter) => {
      const { html } = await letterSheet(deps(), letter)
      return { printed: await printer.print(html) }
    },
    'desktop.saveContacts': async ({ which, format, language }) =>
      save(await contactsFile(deps(), format, createTranslator(language), which)),
    'desktop.saveHandout': async ({ email, format, language }) =>
      save(handoutFile(deps(), { email, format }, language)),
    'desktop.saveSuppressions': async ({ language, ...list }) =>
      save(await suppressionsFile(deps(), list, createTranslator(language))),
    'desktop.saveAudit': async ({ language, ...trail }) =>
      save(await auditFile(deps(), trail, createTranslator(language))),
    'desktop.saveMentions': async ({ period, language }) =>
      save(mentionsFile(deps(), period, createTranslator(language))),
    'desktop.saveRejected': async ({ language }) => {
      const { importer } = deps()
      const suggested = createTranslator(language)('audience.import.rejectedFile')
      const file = await desktop.chooseTarget(suggested)
      return { file, rows: file === null ? 0 : await importer.saveRejected(file, language) }
    },
    'desktop.saveCalendar': async (span) => {
      const { fileName, text, publications, points } = exportCalendar(deps(), span)
      return { file: await desktop.saveFile(fileName, text), publications, points }
    },
    'desktop.saveArchive': async ({ id }) => {
      const open = deps()
      const file = await desktop.chooseTarget(archiveFileName(open, id))
      if (file !== null) await exportArchive(open, id, file)
      return { file }
    },
    'desktop.saveArchivedPdf': async ({ id }) => {
      const open = deps()
      const { fileName, bytes } = await asWork(open, 'save-pdf', ({ step, unlessCancelled }) =>
        step(0, pdfSteps).then(() => unlessCancelled(archivedPdf(open, id))),
      )
      return { file: await desktop.saveFile(fileName, bytes) }
    },
    'desktop.saveText': async ({ suggestedName, text }) => ({
      file: await desktop.saveFile(suggestedName, text),
    }),
  }
}
