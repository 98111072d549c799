import { closeSync, createReadStream, mkdirSync, openSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Unzip, UnzipInflate } from 'fflate'

/**
 * Unpacks a zip without holding it in memory: every file whose name `place` maps to a path is written there,
 * the others are passed over without being inflated.
 *
 * @param place gets the name inside the zip (`Folder/file`), gives a path relative to `folder`, or undefined.
 */
export async function unzipInto(
  zipFile: string,
  folder: string,
  place: (name: string) => string | undefined,
): Promise<void> {
  const unzip = new Unzip((entry) => {
    const path = entry.name.endsWith('/') ? undefined : place(entry.name)
    if (path === undefined) return
    const target = join(folder, path)
    mkdirSync(dirname(target), { recursive: true })
    const file = openSync(target, 'w')
    entry.ondata = (error, chunk, last) => {
      if (error) throw error
      for (let written = 0; written < chunk.length; ) written += writeSync(file, chunk, written)
      if (last) closeSync(file)
    }
    entry.start()
  })
  unzip.register(UnzipInflate)
  for await (const chunk of createReadStream(zipFile, { highWaterMark: 1 << 20 })) {
    unzip.push(chunk as Uint8Array)
  }
  unzip.push(new Uint8Array(0), true)
}
