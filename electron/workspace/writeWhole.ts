import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** Writes a file whole or not at all: beside its place, onto the disk, and then into its place in one step. */
export function writeWhole(file: string, bytes: Uint8Array | string): void {
  mkdirSync(dirname(file), { recursive: true })
  const beside = `${file}.part`
  writeToDisk(beside, bytes)
  renameSync(beside, file)
  syncFolder(dirname(file))
}

/** Writes a file and waits until it is on the disk. */
export function writeToDisk(file: string, bytes: Uint8Array | string): void {
  const open = openSync(file, 'w')
  try {
    const all = typeof bytes === 'string' ? Buffer.from(bytes, 'utf8') : bytes
    for (let at = 0; at < all.byteLength; ) at += writeSync(open, all, at)
    fsyncSync(open)
  } finally {
    closeSync(open)
  }
}

/** Makes what was renamed or added in a folder last. Windows knows no such thing, and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const open = openSync(folder, 'r')
  try {
    fsyncSync(open)
  } finally {
    closeSync(open)
  }
}
