import { Parser } from 'htmlparser2'
import type { FindImage } from '../../../../../shared/post/htmlImages.ts'
import { call } from '../../../../app/call.ts'
import { showError } from '../../../../app/showError.ts'
import { pickedFile } from '../../../../ui/pickedFile.ts'

/** More in one paste are left out, and noted. */
const mostImages = 40

/**
 * Takes the images of a pasted page into the workspace: those that are written into it, and those that Word names by a file
 * of this computer and puts on the clipboard beside it, in the same order. None is fetched.
 *
 * @param files the images of the clipboard
 */
export async function takePastedImages(html: string, files: readonly File[]): Promise<FindImage> {
  const sources = imageSources(html)
  const named = sources.filter(isOnDisk)
  const taken = new Map<string, Awaited<ReturnType<typeof call<'assets.add'>>>>()
  for (const source of sources.slice(0, mostImages)) {
    const file = fileOf(source) ?? (named.length === files.length ? files[named.indexOf(source)] : undefined)
    if (file === undefined || taken.has(source)) continue
    try {
      taken.set(source, await call('assets.add', await pickedFile(file)))
    } catch (error) {
      showError(error)
    }
  }
  return (source) => {
    const asset = taken.get(source)
    if (asset === undefined)
      return isOnDisk(source) ? { kind: 'refused', code: 'image-left-behind' } : undefined
    return { kind: 'taken', asset: asset.sha256, width: asset.width, height: asset.height }
  }
}

/** The address of every image in a page, as it is written. */
export function imageSources(html: string): string[] {
  const sources: string[] = []
  const parser = new Parser({
    onopentag(name, { src }) {
      if (name === 'img' && src !== undefined) sources.push(src)
    },
  })
  parser.end(html)
  return sources
}

/** Word and Outlook name their images by a file of this computer, which a page may not read. */
function isOnDisk(source: string): boolean {
  return /^(file:|[a-z]:\\|\\\\)/i.test(source)
}

function fileOf(source: string): File | undefined {
  const [, type, coded] = /^data:image\/(png|jpeg|gif|webp);base64,([a-z\d+/=\s]+)$/i.exec(source) ?? []
  if (type === undefined || coded === undefined) return undefined
  try {
    const bytes = Uint8Array.from(atob(coded.replace(/\s/g, '')), (letter) => letter.charCodeAt(0))
    return new File([bytes], `inklistrad.${type}`, { type: `image/${type}` })
  } catch {
    return undefined
  }
}
