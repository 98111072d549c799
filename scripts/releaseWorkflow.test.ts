import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { expect, it } from 'vitest'
import { projectRoot } from './projectRoot.ts'

interface Step {
  readonly uses?: string
  readonly run?: string
}
interface Workflow {
  readonly permissions: Readonly<Record<string, string>>
  readonly jobs: Readonly<
    Record<
      string,
      { readonly needs?: string; readonly permissions?: object; readonly steps: readonly Step[] }
    >
  >
}

const text = readFileSync(join(projectRoot, '.github', 'workflows', 'release.yml'), 'utf8')
const { jobs, permissions } = load(text) as Workflow
const steps = Object.values(jobs).flatMap((job) => job.steps)

it('builds only what has been tested, and drafts only what has been built', () => {
  expect(jobs.build?.needs).toBe('test')
  expect(jobs.draft?.needs).toBe('build')
  expect(jobs.test?.steps.map(({ run }) => run)).toContain('npm test')
})

it('may write only where it drafts the release', () => {
  expect(permissions).toEqual({ contents: 'read' })
  const writing = Object.entries(jobs).filter(([, job]) => job.permissions !== undefined)
  expect(writing.map(([name]) => name)).toEqual(['draft'])
})

it('runs scripts that package.json has, and actions of one version', () => {
  const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'))
  const run = [...text.matchAll(/npm run ([\w-]+)/g)].map(([, name = '']) => name)
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(run))
  for (const { uses } of steps) if (uses !== undefined) expect(uses).toMatch(/@(v\d+|[0-9a-f]{40})$/)
})

it('publishes nothing by itself, and names no server and nothing secret', () => {
  expect(text).toContain('--publish never')
  expect(text).toContain('--draft')
  expect(text).not.toMatch(/https?:\/\//)
  expect(text).not.toMatch(/BEGIN|[A-Za-z0-9+/]{64,}/)
})

it('hands a script no text of its own from outside but by the environment', () => {
  for (const { run = '' } of steps) {
    expect(run.replaceAll(/\$\{\{ matrix\.system \}\}/g, '')).not.toMatch(/\$\{\{/)
  }
})
