import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { homedir, hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** How long a lock may stay untouched before its holder counts as gone, in milliseconds. */
const LOCK_SILENCE = 60_000
const LOCK_HEARTBEAT = 5_000
const LOCK_POLL = 250

/**
 * The per-user folder for what is expensive to make and the same for every clone of the project:
 * `$XDG_CACHE_HOME/rundbrev`, or the platform's usual place.
 */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env, platform = process.platform): string {
  if (env.XDG_CACHE_HOME) return join(env.XDG_CACHE_HOME, 'rundbrev')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'rundbrev')
  if (platform === 'win32' && env.LOCALAPPDATA) return join(env.LOCALAPPDATA, 'rundbrev', 'Cache')
  return join(homedir(), '.cache', 'rundbrev')
}

/**
 * Returns the folder `name` of the cache, made at most once.
 *
 * `make` fills an empty folder beside the final one, which is then renamed: a folder under its final name is
 * always complete, whatever was killed before. Runs that want the same folder at the same time wait for the
 * first. Errors of `make` are thrown on, and leave nothing under the final name.
 */
export async function cachedFolder(
  name: string,
  make: (folder: string) => Promise<void>,
  root = cacheFolder(),
): Promise<string> {
  const final = join(root, name)
  if (existsSync(final)) return final
  await mkdir(root, { recursive: true })
  const release = await takeLock(`${final}.lock`)
  try {
    if (existsSync(final)) return final
    await removeLeftovers(final)
    const partial = `${final}.${process.pid}.partial`
    await mkdir(partial)
    try {
      await make(partial)
      await moveIntoPlace(partial, final)
    } finally {
      await rm(partial, { recursive: true, force: true })
    }
    return final
  } finally {
    await release()
  }
}

/** Waits for the lock file, then holds it; the answer gives it back. */
async function takeLock(file: string): Promise<() => Promise<void>> {
  const owner = `${hostname()} ${process.pid}`
  let told = false
  while (!(await createLock(file, owner))) {
    if (await isAbandoned(file)) {
      await rm(file, { force: true })
      continue
    }
    if (!told) console.error(`Waiting for another run that prepares ${basename(file, '.lock')} …`)
    told = true
    await wait(LOCK_POLL)
  }
  const heartbeat = setInterval(() => {
    const now = new Date()
    utimes(file, now, now).catch(() => {})
  }, LOCK_HEARTBEAT)
  heartbeat.unref()
  return async () => {
    clearInterval(heartbeat)
    await rm(file, { force: true })
  }
}

async function createLock(file: string, owner: string): Promise<boolean> {
  try {
    await writeFile(file, owner, { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** A lock is abandoned when its process is gone from this machine, or when it has been silent for long. */
async function isAbandoned(file: string): Promise<boolean> {
  try {
    const { mtimeMs } = await stat(file)
    if (Date.now() - mtimeMs > LOCK_SILENCE) return true
    const [host, pid] = (await readFile(file, 'utf8')).split(' ')
    return host === hostname() && pid !== undefined && !isRunning(Number(pid))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** What killed runs left: whoever calls this holds the lock, so no partial folder has a living maker. */
async function removeLeftovers(final: string): Promise<void> {
  for (const entry of await readdir(dirname(final))) {
    if (entry.startsWith(`${basename(final)}.`) && entry.endsWith('.partial')) {
      await rm(join(dirname(final), entry), { recursive: true, force: true })
    }
  }
}

/** Two makers are possible when a silent lock was broken: the first to arrive wins, both are complete. */
async function moveIntoPlace(partial: string, final: string): Promise<void> {
  try {
    await rename(partial, final)
  } catch (error) {
    if (!existsSync(final)) throw error
  }
}
