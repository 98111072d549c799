/** Where the page finds an image of the open workspace. */
export function assetAddress(sha256: string): string {
  return `app://rundbrev/assets/${sha256}`
}
