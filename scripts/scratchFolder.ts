import { chmod, mkdtemp, statfs } from 'node:fs/promises'
import { freemem, tmpdir } from 'node:os'
import { join } from 'node:path'

/** The memory that Linux offers as a folder. */
const memory = '/dev/shm'
/** Several times what all tests leave behind by their end. */
const enoughBytes = 8 * 1024 ** 3

/**
 * A new folder for the files of all tests, removed with everything in it by whoever asked for it. In memory where there is plenty of it:
 * most workspaces are made, written to and forgotten within a second, and every commit waits for the disk (`synchronous = FULL`), which
 * was half of the time of some tests. A killed process loses nothing there that it would keep on a disk.
 */
export async function makeScratchFolder(): Promise<string> {
  const parent = (await hasRoom(memory)) && freemem() > enoughBytes ? memory : tmpdir()
  const folder = await mkdtemp(join(parent, 'rundbrev-test-'))
  // As /tmp is: mail servers and apt write there as users of their own.
  await chmod(folder, 0o1777)
  return folder
}

async function hasRoom(folder: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(folder).catch(() => ({ bavail: 0, bsize: 0 }))
  return bavail * bsize > enoughBytes
}
