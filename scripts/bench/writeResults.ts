import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { benchmarksPage } from './benchmarksPage.ts'
import type { Results } from './results.ts'

/** The two files of a run, under a folder: the numbers, and the page that shows them. @returns their paths */
export function writeResults(folder: string, results: Results): string[] {
  const numbers = join(folder, 'bench', 'results.json')
  const page = join(folder, 'docs', 'benchmarks.md')
  mkdirSync(join(folder, 'bench'), { recursive: true })
  writeFileSync(numbers, `${JSON.stringify(results, null, 2)}\n`)
  writeFileSync(page, benchmarksPage(results))
  return [numbers, page]
}
