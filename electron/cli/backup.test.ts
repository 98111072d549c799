import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { inSendingWorld } from '../../e2e/inSendingWorld.ts'
import { everybody, openSendingWorld, recipientsOf } from '../../e2e/sendingWorld.ts'
import { runCli } from './runCli.ts'

const it = inSendingWorld

async function cli(programRoot: string, ...words: string[]) {
  let out = ''
  const stdout = { write: (text: string) => (out += text) }
  const code = await runCli([...words, '--json'], programRoot, { stdout, stderr: { write: () => {} } })
  return { code, answer: JSON.parse(out) as Record<string, unknown> }
}

it('restores a workspace that sends nobody a letter a second time, here or on another computer', async ({
  world,
}) => {
  const server = await world.serve()
  await world.prepare(server, 5)
  const { programRoot } = world.deps
  const { folder, stateFolder } = world.where
  world.deps.workspace.close()
  const place = mkdtempSync(join(tmpdir(), 'rundbrev-backup-'))
  const file = join(place, 'kopia.db')
  const made = await cli(programRoot, 'workspace', 'backup', file, '--workspace', folder)
  expect(made).toMatchObject({
    code: 0,
    answer: { file, counts: { posts: 1, contacts: 5, publications: 1 } },
  })

  const sending = openSendingWorld('2026-12-01T08:00:30Z', world.where)
  sending.deps.guard.confirm()
  await sending.run()
  expect(recipientsOf(server).toSorted()).toEqual(everybody(5))
  await sending.close()

  const restored = join(place, 'Återställd yta')
  const { sha256, counts } = made.answer
  expect(await cli(programRoot, 'workspace', 'restore', file, restored)).toMatchObject({
    ...{ code: 0, answer: { workspace: restored, sha256, counts, missing: [] } },
  })
  for (const computer of [join(place, 'another computer'), stateFolder]) {
    const copy = openSendingWorld('2026-12-01T08:01:00Z', { folder: restored, stateFolder: computer })
    expect(copy.deps.guard.hold()?.reasons).toContain('restored')
    await copy.run()
    expect(server.accepted()).toHaveLength(5)
    // On the computer that has sent, it is known what has gone.
    if (computer === stateFolder) {
      copy.deps.guard.confirm()
      await copy.run()
      expect(server.accepted()).toHaveLength(5)
    }
    await copy.close()
  }
  expect(await cli(programRoot, 'workspace', 'restore', file, restored)).toMatchObject({
    ...{ code: 1, answer: { error: { code: 'workspace-not-empty' } } },
  })
})
