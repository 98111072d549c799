import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** For tests only: a file with these contents in a folder of its own. @returns its path */
export function fileOf(contents: Uint8Array | string, fileName = 'kontakter.csv'): string {
  const path = join(mkdtempSync(join(tmpdir(), 'rundbrev-file-')), fileName)
  writeFileSync(path, contents)
  return path
}
