/** An image of a letter, by its content. */
export interface Hosted {
  readonly sha256: string
  /** "image/png" */
  readonly mime: string
}

/** Where a letter's images may lie so that every mail program shows them: an https address without questions in it. */
export function isImagesAddress(address: string): boolean {
  const url = URL.parse(address.trim())
  return (
    url !== null && url.protocol === 'https:' && url.username === '' && url.search === '' && url.hash === ''
  )
}

/** How the file is called there: a changed image is another file, so that what has been sent stays as it was. */
export function hostedFileName({ sha256, mime }: Hosted): string {
  const kind = mime.slice(mime.indexOf('/') + 1)
  return `${sha256}.${kind === 'jpeg' ? 'jpg' : kind}`
}

/** @param address for which `isImagesAddress` holds; with or without a slash at its end */
export function hostedAddress(address: string, image: Hosted): string {
  return new URL(hostedFileName(image), `${address.trim().replace(/\/*$/, '')}/`).href
}
