import { closeSync, openSync, writeSync } from 'node:fs'
import { guessMapping } from '../../../shared/audience/headings.ts'
import { rejectedCsv } from '../../../shared/audience/rejectedCsv.ts'
import type { ContactFileLook, ContactImportReport } from '../../../shared/contract/contactImport.ts'
import { RundbrevError } from '../../../shared/errors/rundbrevError.ts'
import type { Language } from '../../../shared/i18n/catalogue.ts'
import { createTranslator } from '../../../shared/i18n/translator.ts'
import { fillContactSearch } from '../../store/contactSearch.ts'
import { dropImportStage, type RejectedRows, readRejected } from '../../store/importStage.ts'
import { packCounted } from '../../store/segmentCount.ts'
import { openContactTable } from './contactTable.ts'
import { openFile } from './openFile.ts'
import { type ImportJob, type ImportPlace, type OnProgress, runImport } from './runImport.ts'

/** Rows shown before an import, and looked at to tell which column holds the addresses. */
const sampleSize = 8
/** Contacts added to the search's index at a time: whoever writes in between waits for some milliseconds. */
const searchSlice = 500

/** Where files of contacts are worked on, one after the other; between two it remembers only what was rejected. */
export interface ImportDesk {
  /** @param language of the workspace, for words that a table has to be given */
  look(path: string, language: Language): Promise<ContactFileLook>
  run(job: ImportJob, onProgress: OnProgress): Promise<ContactImportReport>
  /** Writes the rows that the latest run rejected as CSV, all of them. @returns how many */
  saveRejected(path: string, language: Language): number
  forget(): void
  /** Adds some of the new contacts to the search's index. @returns whether there may be more */
  fillSearch(): boolean
  /** What segments are counted from is packed, once many have come. */
  packIndex(): void
}

export function createImportDesk(place: ImportPlace): ImportDesk {
  return {
    async look(path, language) {
      const file = openFile(path)
      try {
        const table = await openContactTable(file, createTranslator(language))
        const sample: string[][] = []
        for (const line of table.rows) {
          if (line.kind === 'row') sample.push(table.headings.map((_, column) => line.cells[column] ?? ''))
          if (sample.length === sampleSize) break
        }
        const { format, sheet, encoding, delimiter, hasHeadings, sha256 } = table
        return {
          ...{ format, sheet, encoding, delimiter, hasHeadings, sha256, sample },
          headings: [...table.headings],
          mapping: guessMapping(table.headings, sample),
        }
      } finally {
        file.close()
      }
    },

    run: (job, onProgress) => runImport(place, job, onProgress),

    saveRejected(path, language) {
      const rejected = readRejected(place.database)
      if (rejected === undefined) throw new RundbrevError('not-found', { file: path }, { what: path })
      return writeRejected(path, rejected, language)
    },

    forget: () => dropImportStage(place.database),

    fillSearch: () => fillContactSearch(place.database, searchSlice) === searchSlice,

    packIndex: () => packCounted(place.database),
  }
}

function writeRejected(path: string, { headings, rows }: RejectedRows, language: Language): number {
  let count = 0
  try {
    const file = openSync(path, 'w')
    try {
      for (const { text, rows: written } of rejectedCsv(headings, rows, createTranslator(language))) {
        writeSync(file, text)
        count += written
      }
    } finally {
      closeSync(file)
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : ''
    throw new RundbrevError('file-unwritable', { file: path }, { file: path, reason }, { cause: error })
  }
  return count
}
