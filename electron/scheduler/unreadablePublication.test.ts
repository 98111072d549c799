import { expect, it } from 'vitest'
import { openSendingWorld } from '../../e2e/sendingWorld.ts'

it.each([
  ['words of its recurrence', "recurrence = 'inget sådant'", 'recurrence-word-unknown'],
  ['time zone', "zone = 'Mars/Phobos'", 'zone-unknown'],
  ['time', "due_at = '0000-00-00T00:00:00Z'", 'database-value'],
  ['window for being late', `lateness = '{"halvt'`, 'database-value'],
  ['zone, once it was missed,', "zone = 'Mars/Phobos', state = 'missed', missed = 'move'", 'database-value'],
])(
  'a publication whose %s cannot be read stands and says so, and the others go',
  async (_what, wrong, code) => {
    const world = openSendingWorld('2026-12-01T08:00:00Z')
    try {
      const server = await world.serve()
      const sound = await world.prepare(server, 2)
      const { $client: sqlite } = world.deps.workspace.database
      sqlite.exec(`CREATE TEMP TABLE another AS SELECT * FROM publications WHERE id = ${sound};
      UPDATE another SET id = NULL; INSERT INTO publications SELECT * FROM another`)
      const broken = sqlite.prepare('SELECT max(id) FROM publications').pluck().get()
      // Long past its time, so that what follows it has to be told.
      sqlite.exec(
        `UPDATE publications SET recurrence = '0 9 1 * *', due_at = '2026-11-01T08:00:00Z' WHERE id = ${broken}`,
      )
      sqlite.exec(`UPDATE publications SET ${wrong} WHERE id = ${broken}`)
      await world.run()
      expect(world.show(sound)).toMatchObject({ state: 'done', trouble: null })
      const kept = sqlite.prepare('SELECT state, trouble FROM publications WHERE id = ?').get(broken) as {
        state: string
        trouble: string | null
      }
      expect([kept.state, JSON.parse(kept.trouble ?? '{}').code]).toEqual(['paused', code])
    } finally {
      await world.close()
    }
  },
)
