import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

// The built-in outbox: a letter is a file in the workspace's outbox/, beside the journals of what has been sent. What has been emptied lies
// one folder down until the workspace is closed, so that it can be put back.

const setAside = 'emptied'

/**
 * What a letter's file is called: by its Message-ID, which is the same whenever and however often the letter is made, so that one that is
 * written again is the same file.
 *
 * @param messageId with its angle brackets or without
 */
export function letterFileName(messageId: string): string {
  const plain = messageId.replace(/[^A-Za-z0-9.@_-]/g, '').replace(/^\.+/, '')
  // It begins with what is its own; a file system takes 255 bytes.
  return `${plain.slice(0, 200)}.eml`
}

/** @returns the whole path of a letter's file, whether it is there or not */
export function letterFile(workspaceFolder: string, messageId: string): string {
  return join(workspaceFolder, 'outbox', letterFileName(messageId))
}

/** Writes a letter whole or not at all, as writeWhole does it, and keeps nobody waiting: there may be thousands. */
export async function writeLetter(file: string, pieces: readonly Uint8Array[]): Promise<void> {
  const beside = `${file}.part`
  try {
    await withFile(beside, 'w', async (handle) => {
      await handle.writeFile(Buffer.concat(pieces))
      await handle.sync()
    })
    await rename(beside, file)
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined)
    throw error
  }
  // Windows knows no such thing for a folder, and needs none.
  if (process.platform !== 'win32') await withFile(join(file, '..'), 'r', (folder) => folder.sync())
}

async function withFile(path: string, flags: string, work: (handle: FileHandle) => Promise<void>) {
  const handle = await open(path, flags)
  try {
    await work(handle)
  } finally {
    await handle.close()
  }
}

/** The names of the letters that lie in the outbox. */
export function letterNames(workspaceFolder: string): Set<string> {
  return new Set(namesIn(join(workspaceFolder, 'outbox')))
}

/** undefined where it is gone: somebody has removed the file. */
export function readLetter(workspaceFolder: string, messageId: string): Buffer | undefined {
  try {
    return readFileSync(letterFile(workspaceFolder, messageId))
  } catch {
    return undefined
  }
}

/** Empties the outbox. What was emptied before is gone then; this can be put back by `putBackLetters`. @returns how many letters */
export function putLettersAside(workspaceFolder: string): number {
  const outbox = join(workspaceFolder, 'outbox')
  discardEmptied(workspaceFolder)
  mkdirSync(join(outbox, setAside), { recursive: true })
  const names = namesIn(outbox)
  for (const name of names) renameSync(join(outbox, name), join(outbox, setAside, name))
  return names.length
}

/** Takes the latest emptying back; what has come since stays. @returns how many letters */
export function putBackLetters(workspaceFolder: string): number {
  const outbox = join(workspaceFolder, 'outbox')
  const names = namesIn(join(outbox, setAside))
  for (const name of names) renameSync(join(outbox, setAside, name), join(outbox, name))
  return names.length
}

/** For good: when the workspace is opened, and before it is closed. */
export function discardEmptied(workspaceFolder: string): void {
  rmSync(join(workspaceFolder, 'outbox', setAside), { recursive: true, force: true })
}

/** Removes letters for good, wherever they lie: whom they were to is not to be found any more. */
export function discardLetters(workspaceFolder: string, messageIds: readonly string[]): void {
  const outbox = join(workspaceFolder, 'outbox')
  for (const messageId of messageIds) {
    const name = letterFileName(messageId)
    for (const file of [join(outbox, name), join(outbox, `${name}.part`), join(outbox, setAside, name)])
      rmSync(file, { force: true })
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.eml'))
  } catch {
    // Never written to, or somebody has removed it.
    return []
  }
}
