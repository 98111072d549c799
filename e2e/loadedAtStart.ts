import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { parseAst } from 'vite'

/**
 * What a built module loads before its first line runs: the packages that it and every module of the bundle below it import statically.
 *
 * @param entry path of a built ES module
 * @returns each package, by the name that is imported, with the way to it: file names from the entry on
 */
export function loadedAtStart(entry: string): ReadonlyMap<string, readonly string[]> {
  const packages = new Map<string, readonly string[]>()
  const seen = new Set<string>()
  const visit = (file: string, way: readonly string[]) => {
    if (seen.has(file)) return
    seen.add(file)
    for (const name of importedBy(file)) {
      if (name.startsWith('.')) visit(resolve(dirname(file), name), [...way, name])
      else if (!name.startsWith('node:') && !packages.has(name)) packages.set(name, way)
    }
  }
  visit(resolve(entry), [entry])
  return packages
}

/** Static imports and re-exports only: what `import()` brings comes later. */
function importedBy(file: string): string[] {
  return parseAst(readFileSync(file, 'utf8')).body.flatMap((statement) =>
    'source' in statement && statement.source != null ? [statement.source.value] : [],
  )
}
