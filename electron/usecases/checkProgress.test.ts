import { expect, it } from 'vitest'
import type { ContractEvent } from '../../shared/contract/contract.ts'
import { checkProgress } from './checkProgress.ts'

it('goes forward only, tells each percentage once, and ends at a hundred', async () => {
  const told: ContractEvent[] = []
  const progress = checkProgress((event) => told.push(event))
  await progress('database', 0, 1)
  for (let done = 0; done <= 1000; done += 1) await progress('images', done, 1000)
  await progress('archive', 0, 0)
  await progress('backups', 2, 2)
  const percents = told.map(({ payload }) => (payload as { percent: number }).percent)
  expect(percents).toEqual([...new Set(percents)].sort((one, other) => one - other))
  expect([percents[0], percents.at(-1)]).toEqual([0, 100])
  expect(percents.length).toBeLessThan(40)
})
