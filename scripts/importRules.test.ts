import { expect, test } from 'vitest'
import { type ImportReport, importFaults } from './importRules.ts'

const report = (
  modules: Record<string, readonly string[][]>,
  violations: ImportReport['summary']['violations'] = [],
): ImportReport => ({
  modules: Object.entries(modules).map(([source, imports]) => ({
    source,
    dependencies: imports.map((dependencyTypes) => ({ dependencyTypes })),
  })),
  summary: { totalCruised: 0, totalDependenciesCruised: 0, violations },
})

const parsed = {
  'shared/post.ts': [
    ['local', 'import', 'type-only'],
    ['local', 'import'],
  ],
}

test('names each broken rule with both ends of the import', () => {
  const rule = { name: 'renderer-knows-shared', severity: 'error' }
  expect(importFaults(report(parsed, [{ from: 'renderer/a.tsx', to: 'electron/b.ts', rule }]))).toEqual([
    'renderer-knows-shared: renderer/a.tsx → electron/b.ts',
  ])
})

test('finds no fault in imports that keep to the rules', () => {
  expect(importFaults(report(parsed))).toEqual([])
})

test('does not trust a report that saw no TypeScript', () => {
  expect(importFaults(report({}))).toHaveLength(1)
  expect(importFaults(report({ 'shared/post.ts': [], 'node_modules/zod/index.d.ts': [['npm']] }))).toEqual([
    'No import of any TypeScript file was seen.',
  ])
})

test('does not trust a report without a single type import: TypeScript was read as JavaScript', () => {
  expect(importFaults(report({ 'shared/post.ts': [['local', 'import']] }))).toEqual([
    expect.stringContaining('not parsed TypeScript'),
  ])
})
