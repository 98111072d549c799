import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runInherited, toolScript } from './childProcess.ts'

/** The rooms whose imports are checked. */
const ROOMS = ['electron', 'renderer', 'shared', 'scripts', 'e2e']

/** The fields used of dependency-cruiser's JSON report. */
export type ImportReport = {
  readonly modules: readonly {
    readonly source: string
    readonly dependencies: readonly { readonly dependencyTypes: readonly string[] }[]
  }[]
  readonly summary: {
    readonly totalCruised: number
    readonly totalDependenciesCruised: number
    readonly violations: readonly {
      readonly from: string
      readonly to: string
      readonly rule: { readonly name: string; readonly severity: string }
    }[]
  }
}

/**
 * Checks the import rules of .dependency-cruiser.cjs and prints what breaks them.
 *
 * @param reportFile where the tool may leave its report.
 * @param tell takes each fault, a line.
 * @returns whether all is well, and the tool has really read the TypeScript.
 */
export async function checkImportRules(
  reportFile: string,
  tell: (fault: string) => void = console.error,
): Promise<boolean> {
  await runInherited(process.execPath, [
    toolScript('dependency-cruiser', join('bin', 'dependency-cruiser.mjs')),
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'json',
    '--output-to',
    reportFile,
    ...ROOMS,
  ])
  const report = JSON.parse(await readFile(reportFile, 'utf8')) as ImportReport
  const faults = importFaults(report)
  for (const fault of faults) tell(fault)
  const { totalCruised, totalDependenciesCruised } = report.summary
  console.log(`${totalCruised} modules, ${totalDependenciesCruised} imports, ${faults.length} faults`)
  return faults.length === 0
}

/**
 * What is wrong, a line each. Without a parser for TypeScript the tool finds no fault anywhere: it then reads
 * types as plain JavaScript and cannot tell an `import type`, so a report without one is a fault in itself.
 */
export function importFaults(report: ImportReport): readonly string[] {
  const broken = report.summary.violations
    .filter(({ rule }) => rule.severity === 'error')
    .map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)
  const typescript = report.modules.filter(({ source }) => /^(?!node_modules).*\.tsx?$/.test(source))
  const imports = typescript.flatMap(({ dependencies }) => dependencies)
  if (imports.length === 0) return [...broken, 'No import of any TypeScript file was seen.']
  if (!imports.some(({ dependencyTypes }) => dependencyTypes.includes('type-only'))) {
    return [...broken, 'No `import type` was seen: dependency-cruiser has not parsed TypeScript (@swc/core).']
  }
  return broken
}
