import type { Dropped } from './useTakeFiles.ts'

export function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true
}

/** A dialogue has the program for itself; what is beneath it takes nothing. */
export function isModalOpen(): boolean {
  return document.querySelector('[aria-modal="true"]') !== null
}

/** The files that were let go of, and the names of folders among them, which are files too as far as the page is told. */
export function droppedIn({ dataTransfer }: DragEvent): Dropped {
  const items = [...(dataTransfer?.items ?? [])].filter(({ kind }) => kind === 'file')
  const all = items.map((item) => ({ file: item.getAsFile(), entry: item.webkitGetAsEntry() }))
  return {
    files: all.flatMap(({ file, entry }) => (file === null || entry?.isDirectory === true ? [] : [file])),
    folders: all.flatMap(({ entry }) => (entry?.isDirectory === true ? [entry.name] : [])),
  }
}
