import { writeFile } from 'node:fs/promises'
import { basename, join, parse } from 'node:path'

/** How many names are tried before it is given up. */
const mostNames = 1000

/** Writes a file into a folder under its name, or "name (2)" and on where that is taken: what is there is never written over. */
export async function writeUnused(
  folder: string,
  fileName: string,
  bytes: Uint8Array | string,
): Promise<string> {
  const { name, ext } = parse(basename(fileName))
  for (let number = 1; ; number += 1) {
    const file = join(folder, number === 1 ? `${name}${ext}` : `${name} (${number})${ext}`)
    try {
      await writeFile(file, bytes, { flag: 'wx' })
      return file
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EEXIST'
      if (!isTaken || number === mostNames) throw error
    }
  }
}
