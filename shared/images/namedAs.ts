import type { Asset } from '../post/post.ts'
import { singleLine } from '../text/plainText.ts'

const endings: Readonly<Record<Asset['mime'], string>> = {
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/gif': '.gif',
  'image/webp': '.webp',
}

/** A file's own name on one line, with the ending that says what the image has become; "bild.png" for one without a name. */
export function namedAs(fileName: string, mime: Asset['mime']): string {
  const name = singleLine(fileName.replace(/\.[^./\\]{1,5}$/, '')).replace(/[/\\]/g, '-')
  return `${name === '' ? 'bild' : name.slice(0, 200).toWellFormed()}${endings[mime]}`
}
