import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { inSendingWorld } from '../../e2e/inSendingWorld.ts'
import { openSendingWorld } from '../../e2e/sendingWorld.ts'
import { runCommand } from './run.ts'
import { runInTestWorkspace } from './runInTestWorkspace.ts'
import { workspaceCommands } from './workspace.ts'

const it = inSendingWorld

it('sends nothing from another computer until it is confirmed, and says what to do', async ({ world }) => {
  const server = await world.serve()
  await world.prepare(server, 2)
  world.deps.workspace.close()
  const moved = openSendingWorld('2026-12-01T08:00:30Z', {
    ...world.where,
    stateFolder: mkdtempSync(join(tmpdir(), 'rundbrev-other-')),
  })
  const run = (...words: string[]) => runInTestWorkspace(moved, [workspaceCommands, runCommand], words)
  await expect(run('run', '--until-idle')).rejects.toMatchObject({ code: 'sending-held' })
  expect((await run('workspace', 'check')).result.findings).toMatchObject([{ code: 'sending-held' }])
  const looked = await run('workspace', 'confirm-sending', '--dry-run')
  expect(looked).toMatchObject({ result: { confirmed: null, hold: { reasons: ['other-computer'] } } })
  expect(looked.text).toContain('Senast skickades det från en annan dator')
  await expect(run('run', '--until-idle')).rejects.toMatchObject({ code: 'sending-held' })

  expect(await run('workspace', 'confirm-sending')).toMatchObject({
    result: { confirmed: { sent: 0, inDoubt: 0, closed: 0 } },
  })
  expect((await run('workspace', 'confirm-sending')).text).toContain('Inget har ändrats')
  expect((await run('run', '--until-idle')).result.ran).toMatchObject([{ state: 'done' }])
  expect(server.accepted()).toHaveLength(2)
  await moved.close()
})
