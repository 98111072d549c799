import { appendFileSync, chmodSync } from 'node:fs'
import { join } from 'node:path'
import { addLocalChannel, makeSampleWorkspace } from '../../e2e/sampleWorkspace.ts'
import { startSmtpServer } from '../../e2e/smtpServer.ts'
import { createScheduler } from '../../electron/scheduler/scheduler.ts'
import { readArchiveRow } from '../../electron/store/archiveEntries.ts'
import type { Deps } from '../../electron/usecases/deps.ts'
import { useCases } from '../../electron/usecases/useCases.ts'
import type { PostId, PublicationId } from '../../shared/contract/scalars.ts'

/** What has been sent, by its publication: the letter once as it was, and once with a file that somebody has changed. */
export const archived = { letter: 1, post: 2, changed: 3 } as const

/** The sample workspace after two letters and a post on a network. */
export function makeArchivedWorkspace(): Promise<string> {
  return makeSampleWorkspace(async (deps) => {
    await sendAll(deps, ['E-post', 'Bluesky', 'E-post'])
    const url = 'https://bsky.app/profile/larcentrum-inland.example/post/3k2'
    useCases['publications.confirm'](deps, { id: archived.post as PublicationId, url })
    await createScheduler(deps).runUntilIdle()
    const { workspace } = deps
    const { name = '' } = readArchiveRow(workspace.database, archived.changed as PublicationId) ?? {}
    const file = join(workspace.folder, 'archive', ...name.split('/'), 'newsletter.txt')
    chmodSync(file, 0o644)
    appendFileSync(file, 'Ett tillägg i efterhand.\n')
  })
}

/** The same as an older backup leaves it on another computer: a letter has gone that the database would send again. */
export function makeHeldWorkspace(): Promise<string> {
  return makeSampleWorkspace(async (deps) => {
    await sendAll(deps, ['E-post', 'E-post'])
    deps.workspace.database.$client.exec(`
      DELETE FROM archive_entries;
      UPDATE publications SET state = 'running', finished_at = NULL WHERE id = 1;
      UPDATE deliveries SET state = 'queued', settled_at = NULL, response = NULL WHERE publication_id = 1 AND id % 3 > 0;
      DELETE FROM deliveries WHERE publication_id = 2;
      DELETE FROM renderings WHERE publication_id = 2;
      DELETE FROM frozen_figures WHERE publication_id = 2;
      DELETE FROM publications WHERE id = 2;
      UPDATE sqlite_sequence SET seq = 1 WHERE name = 'publications';
      UPDATE settings SET value = json_set(value, '$.computer', json('{"id":"other","name":"KANSLI-PC"}')) WHERE key = 'sendMark'`)
  })
}

async function sendAll(deps: Deps, channelNames: readonly string[]): Promise<void> {
  const server = await startSmtpServer()
  await addLocalChannel(deps, server.port)
  const { channels } = await useCases['channels.list'](deps, {})
  for (const name of channelNames) {
    const channel = channels.find((one) => one.name === name)
    if (channel === undefined) throw new Error(`No channel ${name}`)
    await useCases['publications.schedule'](deps, {
      ...{ postId: 1 as PostId, channelId: channel.id, segmentId: null },
      ...{ at: null, recurrence: null, missed: 'ask' },
    })
  }
  await createScheduler(deps).runUntilIdle()
  await server.kill()
}
