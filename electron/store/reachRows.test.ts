import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestWorkspace, type TestWorkspace } from '../usecases/openTestWorkspace.ts'
import { countDeliveries } from './reachRows.ts'

let workspace: TestWorkspace
beforeAll(() => {
  workspace = openTestWorkspace()
})
afterAll(() => workspace.close())

/** The plans of the statements that a function prepares, as SQLite explains them. */
function plansOf(run: () => unknown): string[] {
  const client = workspace.deps.workspace.database.$client
  const prepare = client.prepare.bind(client)
  const statements: string[] = []
  client.prepare = ((sql: string) => {
    statements.push(sql)
    return prepare(sql)
  }) as typeof client.prepare
  try {
    run()
  } finally {
    client.prepare = prepare
  }
  return statements.flatMap((sql) =>
    prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...Array(sql.split('?').length - 1).fill('2020'))
      .map((line) => (line as { detail: string }).detail),
  )
}

it('finds a period by index in the ledger', () => {
  const { database } = workspace.deps.workspace
  const range = { from: '2020-01-01T00:00:00.000Z', before: '2021-01-01T00:00:00.000Z' }
  for (const by of ['county', 'municipality', 'channel', 'post', 'minute'] as const) {
    expect(plansOf(() => countDeliveries(database, range, by)).join('\n')).toContain('deliveries_settled')
  }
})
