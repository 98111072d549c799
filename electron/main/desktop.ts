import { writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type BrowserWindow, clipboard, dialog, shell } from 'electron'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { safeFileName } from '../../shared/text/safeFileName.ts'
import type { Desktop } from '../usecases/deps.ts'
import { copyPicture } from './copyPicture.ts'
import { lookAtTarget } from './externalTarget.ts'
import { printContents } from './printContents.ts'
import { writeUnused } from './writeUnused.ts'

/** The desktop for real: clipboard, browser, file dialogues. */
export function createDesktop(window: () => BrowserWindow | undefined): Desktop {
  /** Files and folders that the officer has chosen to write to while the program runs. */
  const chosen = new Set<string>()
  const remembered = (path: string | null): string | null => {
    if (path !== null) chosen.add(path)
    return path
  }
  const chooseTarget = async (suggestedName: string): Promise<string | null> => {
    const parent = window()
    const options = { defaultPath: safeFileName(suggestedName) }
    const answer = await (parent === undefined
      ? dialog.showSaveDialog(options)
      : dialog.showSaveDialog(parent, options))
    return remembered(answer.canceled || answer.filePath === '' ? null : answer.filePath)
  }
  return {
    copyText: (text) => clipboard.writeText(text),

    copyPicture,

    async printWindow() {
      const printed = window()
      return printed !== undefined && (await onWhite(printed, () => printContents(printed.webContents)))
    },

    async openExternal(url) {
      await openOutside(url)
    },

    async writeMail(mailbox, subject) {
      // RFC 6068: everything but the @ escaped, so that an address can add no recipient and no body.
      const to = encodeURIComponent(mailbox).replace('%40', '@')
      await openOutside(`mailto:${to}?subject=${encodeURIComponent(subject)}`)
    },

    async chooseFolder(purpose) {
      const properties: ('openDirectory' | 'createDirectory')[] =
        purpose === 'create' ? ['openDirectory', 'createDirectory'] : ['openDirectory']
      const parent = window()
      const answer = await (parent === undefined
        ? dialog.showOpenDialog({ properties })
        : dialog.showOpenDialog(parent, { properties }))
      return remembered(answer.filePaths[0] ?? null)
    },

    showInFolder: (path) => shell.showItemInFolder(path),

    showSaved(path) {
      // A window that is not as it should be learns of no other file whether it is there.
      if (chosen.has(path) || chosen.has(dirname(path))) shell.showItemInFolder(path)
    },

    trash: (path) => shell.trashItem(path),

    chooseTarget,

    async writeInto(folder, fileName, bytes) {
      try {
        await writeUnused(folder, safeFileName(fileName), bytes)
      } catch (error) {
        const reason = error instanceof Error ? error.message : ''
        throw new RundbrevError('file-unwritable', { file: fileName }, { file: fileName, reason })
      }
    },

    async saveFile(suggestedName, bytes) {
      const file = await chooseTarget(suggestedName)
      if (file === null) return null
      try {
        await writeFile(file, bytes)
      } catch (error) {
        const reason = error instanceof Error ? error.message : ''
        throw new RundbrevError('file-unwritable', { file }, { file, reason })
      }
      return file
    },
  }
}

/** The margins of a printed page have the colour of the window behind it. */
async function onWhite<Result>(window: BrowserWindow, work: () => Promise<Result>): Promise<Result> {
  const before = window.getBackgroundColor()
  window.setBackgroundColor('#ffffff')
  try {
    return await work()
  } finally {
    if (!window.isDestroyed()) window.setBackgroundColor(before)
  }
}

/** Hands an address to the system, after a look at it. @throws RundbrevError `address-refused` */
async function openOutside(address: string): Promise<void> {
  const target = lookAtTarget(address)
  if (target.kind === 'refused')
    throw new RundbrevError(
      'address-refused',
      { field: 'url' },
      { address: address.slice(0, 100), why: target.why },
    )
  await shell.openExternal(target.url)
}
