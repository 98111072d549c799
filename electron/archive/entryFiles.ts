import { createHash } from 'node:crypto'
import { createReadStream, lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FoundFile } from '../../shared/archive/judgeEntry.ts'

/** Larger than any manifest that the program writes: what is larger is none. */
export const mostTextBytes = 20_000_000

/** A file whose words are needed to judge an entry: its manifest, and what was added to it. */
export function isRecord(name: string): boolean {
  return name === 'manifest.json' || /^addenda\/\d{4}\.json$/.test(name)
}

/** Every file of an entry's folder with its hash, read in pieces. What is no plain file (a link) counts as one that nobody knows. */
export async function filesOfFolder(folder: string): Promise<FoundFile[]> {
  const files: FoundFile[] = []
  for (const name of namesUnder(folder)) {
    const path = join(folder, ...name.split('/'))
    const found = lstatSync(path)
    const bytes = found.size
    const text =
      found.isFile() && isRecord(name) && bytes <= mostTextBytes ? readFileSync(path, 'utf8') : undefined
    files.push({ name, bytes, sha256: await hashOfFile(path), ...(text === undefined ? {} : { text }) })
  }
  return files
}

async function hashOfFile(path: string): Promise<string> {
  if (!lstatSync(path).isFile()) return ''
  const hash = createHash('sha256')
  for await (const piece of createReadStream(path)) hash.update(piece)
  return hash.digest('hex')
}

/** With "/" between folders, in the order of their names. */
export function namesUnder(folder: string, within = ''): string[] {
  return readdirSync(join(folder, within), { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const name = within === '' ? entry.name : `${within}/${entry.name}`
      return entry.isDirectory() ? namesUnder(folder, name) : [name]
    })
}
