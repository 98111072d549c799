import { RundbrevError } from '../../../../shared/errors/rundbrevError.ts'
import { showError } from '../../../app/showError.ts'
import { importedFiles } from '../useImportPost.ts'

/** Of the files that are pasted or dropped, those that are images. */
export function imagesIn(files: readonly File[]): File[] {
  return files.filter(isImage)
}

/** Says of the others that they cannot come into the text, and what can. */
export function refuseOthers(files: readonly File[]): void {
  const others = files.filter((file) => !isImage(file)).map(({ name }) => name)
  if (others.length === 0) return
  const readable = importedFiles.replaceAll(',', ', ')
  showError(new RundbrevError('file-not-for-text', { file: others.join(', ') }, { readable }))
}

/** By its name too: systems do not know the type of a phone's image, which is taken here to be refused with a word. */
function isImage({ type, name }: File): boolean {
  return type.startsWith('image/') || /\.(hei[cf]|avif|tiff?|bmp|svg)$/i.test(name)
}
