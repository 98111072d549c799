/** An image's Content-ID (RFC 2392) in a message: its asset's SHA-256, so that the same image is attached once. */
export function contentIdOf(sha256: string): string {
  return `${sha256}@rundbrev`
}

/** How the HTML of a message names that image. */
export function contentIdSource(sha256: string): string {
  return `cid:${contentIdOf(sha256)}`
}
