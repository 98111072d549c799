import { existsSync, readFileSync } from 'node:fs'

/** Names a publisher, on its own line or as a list. */
const publisher = /^publisherName:(?:[ \t]+[^\s#]|[ \t]*\r?\n[ \t]*-[ \t]*\S)/m
const unencrypted = /^url:\s*['"]?http:/m

/**
 * Whether the place that the build names for newer versions may be gone by: electron-builder leaves it beside the program, as
 * app-update.yml. It is asked over TLS, and what is put in place must be signed by who signed this one: electron-updater looks on Windows,
 * if the file names the publisher, and on macOS the system does. On Linux nothing looks at what a program puts in place by itself: there
 * newer versions are the package manager's.
 */
export function isTrustedFeed(file: string, platform: NodeJS.Platform): boolean {
  if (platform === 'linux' || !existsSync(file)) return false
  const feed = readFileSync(file, 'utf8')
  return !unencrypted.test(feed) && (platform === 'darwin' || publisher.test(feed))
}
