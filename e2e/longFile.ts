import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A file of contacts that takes a while to read. @returns where it lies */
export function longFile(rows: number): string {
  const path = join(mkdtempSync(join(tmpdir(), 'rundbrev-file-')), 'register.csv')
  const lines = Array.from(
    { length: rows },
    (_, row) => `person${row}@lycksele.example;Person ${row};Lycksele`,
  )
  writeFileSync(path, ['e-post;namn;kommun', ...lines].join('\n'))
  return path
}
