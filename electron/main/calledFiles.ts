import { basename, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CalledFile } from '../../shared/contract/sharing.ts'
import type { Opening } from '../../shared/program/deepLink.ts'
import type { PickedFiles } from '../workspace/pickedFiles.ts'

/**
 * Files that somebody has opened from the desktop, one after the other, until the officer has said what is to become of them. Nothing
 * of them is read here: whoever shows one looks at it first.
 */
export interface CalledFiles {
  add(opening: Extract<Opening, { kind: 'file' }>, workingFolder: string): void
  /** null: none waits. */
  first(): CalledFile | null
  /** It has been dealt with. */
  seen(file: string): void
}

/** Whoever opens more at once gets to see the last of them. */
const mostWaiting = 20

/** @param changed called whenever another one is the first */
export function createCalledFiles(pickedFiles: PickedFiles, changed: () => void): CalledFiles {
  let waiting: CalledFile[] = []
  return {
    add({ path, holds }, workingFolder) {
      const file = pathOf(path, workingFolder)
      if (file === null) return
      waiting = [...waiting, { kind: holds, file: pickedFiles.keep(file), fileName: basename(file) }]
      waiting = waiting.slice(-mostWaiting)
      changed()
    },
    first: () => waiting[0] ?? null,
    seen(file) {
      waiting = waiting.filter((one) => one.file !== file)
      changed()
    },
  }
}

/** Linux's desktops hand over addresses of files; everybody else paths. @returns null for an address of another computer */
export function pathOf(path: string, workingFolder: string): string | null {
  if (!/^file:/i.test(path)) return resolve(workingFolder, path)
  try {
    const { host } = new URL(path)
    return host === '' ? fileURLToPath(path) : null
  } catch {
    return null
  }
}
