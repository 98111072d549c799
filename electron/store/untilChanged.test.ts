import { expect, it } from 'vitest'
import { openTestWorkspace } from '../usecases/openTestWorkspace.ts'
import { openConnection } from './database.ts'
import { untilChanged } from './untilChanged.ts'

it('reads once, and anew after a change, also by another connection', () => {
  const { deps, close } = openTestWorkspace()
  const { database, databaseFile } = deps.workspace
  let reads = 0
  const read = untilChanged(({ $client }) => {
    reads += 1
    return $client.prepare('SELECT count(*) FROM personal_words').pluck().get()
  })
  expect([read(database), read(database), reads]).toEqual([0, 0, 1])
  database.$client.exec("INSERT INTO personal_words VALUES ('sv', 'ett')")
  expect([read(database), read(database), reads]).toEqual([1, 1, 2])
  const other = openConnection(databaseFile)
  other.$client.exec("INSERT INTO personal_words VALUES ('sv', 'två')")
  other.$client.close()
  expect([read(database), reads]).toEqual([2, 3])
  close()
})
