import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** What electron-vite builds out/ from. */
const SOURCES = [
  'electron',
  'renderer',
  'shared',
  'resources',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
]

/** What a build always leaves behind. */
const RESULTS = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html']

/** Whether out/ is missing, incomplete, or older than the newest of its sources. */
export async function isBuildStale(root: string): Promise<boolean> {
  const built = await Promise.all(RESULTS.map((file) => modifiedAt(join(root, file))))
  const oldest = Math.min(...built.map((time) => time ?? 0))
  const changed = await Promise.all(SOURCES.map((source) => newestIn(join(root, source))))
  return Math.max(...changed) > oldest
}

/** The newest modification under a path, in milliseconds; 0 where there is nothing. Tests are not built. */
async function newestIn(path: string): Promise<number> {
  const time = await modifiedAt(path)
  if (time === undefined) return 0
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(() => [])
  const files = entries.filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
  if (entries.length === 0) return time
  const times = await Promise.all(files.map((file) => modifiedAt(join(file.parentPath, file.name))))
  return Math.max(0, ...times.map((each) => each ?? 0))
}

async function modifiedAt(path: string): Promise<number | undefined> {
  return (await stat(path).catch(() => undefined))?.mtimeMs
}
