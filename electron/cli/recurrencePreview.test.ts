import { afterAll, beforeAll, expect, it } from 'vitest'
import { createScheduler } from '../scheduler/scheduler.ts'
import { furnishWorkspace } from '../usecases/furnishWorkspace.ts'
import { openTestWorkspace, type TestWorkspace } from '../usecases/openTestWorkspace.ts'
import { useCases } from '../usecases/useCases.ts'
import { publicationCommands } from './publication.ts'
import { runInTestWorkspace } from './runInTestWorkspace.ts'

let world: TestWorkspace
beforeAll(async () => {
  world = openTestWorkspace('2026-12-01T08:00:00Z')
  await furnishWorkspace(world.deps, { sample: false })
})
afterAll(() => world.close())

const run = (...words: string[]) =>
  runInTestWorkspace(world, [publicationCommands], ['publication', ...words])

it('shows the next times of a recurrence in words, and what there is to know about each', async () => {
  const every = 'den 25:e varje månad 09:00; flyttas till nästa arbetsdag om röd dag'
  const { result, text } = await run('preview', '--every', every, '--count', '2')
  expect(result).toMatchObject({
    text: 'the 25th of every month 09:00; moved to the next working day if red',
    occurrences: [
      {
        wallTime: '2026-12-28T09:00',
        dueAt: '2026-12-28T08:00:00.000Z',
        movedFrom: '2026-12-25',
        red: false,
      },
      { wallTime: '2027-01-25T09:00', movedFrom: null },
    ],
  })
  expect(text.split('\n')).toEqual([
    'den 25:e i varje månad kl. 09.00; flyttas till nästa arbetsdag om dagen är röd',
    'måndag  2026-12-28 09:00  Flyttad från 2026-12-25',
    'måndag  2027-01-25 09:00',
  ])
})

it('tells red days by name, squeeze days, and what the clock does', async () => {
  const marksOf = async (...words: string[]) =>
    (await run('preview', ...words, '--count', '1')).text.split('\n')[1]
  expect(await marksOf('--every', 'every year 24 December 09:00')).toContain('Röd dag: julafton')
  // Ascension is on a Thursday.
  expect(await marksOf('--every', 'every day', '--at', '2027-05-07T00:00')).toContain('Klämdag')
  expect(await marksOf('--cron', '30 2 29 3 *', '--at', '2026-03-01T00:00')).toBe(
    'söndag  2026-03-29 03:30  Röd dag, Klockan ställs om: går kl. 03.30',
  )
  await expect(run('preview', '--every', 'every Tusday')).rejects.toMatchObject({
    code: 'recurrence-word-meant',
    values: { word: 'Tusday', column: 7 },
  })
})

it('schedules by words, keeps them in English, and plans the next when the first has come', async () => {
  const post = await useCases['posts.create'](world.deps, { title: 'Lärcentrum öppnar' })
  const channel = await useCases['channels.saveAssisted'](world.deps, {
    ...{ id: null, name: 'Byaforum', network: 'facebook', page: 'https://byaforum.example/skriv' },
  })
  expect(channel.name).toBe('Byaforum')
  const every = 'första arbetsdagen i månaden 09:00'
  const { result } = await run('schedule', String(post.id), '--channel', 'Byaforum', '--every', every)
  expect(result.publication).toMatchObject({
    recurrence: 'the first working day of every month 09:00',
    wallTime: '2027-01-04T09:00',
    dueAt: '2027-01-04T08:00:00.000Z',
  })
  world.setNow('2027-01-04T08:00:00Z')
  await createScheduler(world.deps).runUntilIdle()
  const { publications } = await useCases['publications.list'](world.deps, {})
  expect(publications.map(({ wallTime }) => wallTime).sort()).toEqual([
    '2027-01-04T09:00',
    '2027-02-01T09:00',
  ])
})
