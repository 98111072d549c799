import { Cron } from 'croner'
import { createTask, type TaskOptions } from 'node-cron'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { occurrencesFrom } from '../../shared/schedule/nextOccurrence.ts'
import { isRedDay } from '../calendar/redDays.ts'

// What docs/time.md says of the two libraries, tried on the libraries themselves: why node-cron only wakes the tick, in UTC,
// and why croner only ever sees wall times. When one of these fails, a library has changed, and so may what is said there.

const stockholm = 'Europe/Stockholm'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

function nodeCron(expression: string, timezone: string, from: string, count: number): string[] {
  vi.setSystemTime(new Date(from))
  const task = createTask(expression, () => {}, { timezone })
  void task.start()
  try {
    return task.getNextRuns(count).map((date) => date.toISOString().slice(0, 16))
  } finally {
    void task.destroy()
  }
}

function croner(expression: string, timezone: string, from: string, count: number): string[] {
  return new Cron(expression, { paused: true, timezone, mode: '5-part' })
    .nextRuns(count, new Date(from))
    .map((date) => date.toISOString().slice(0, 16))
}

function ours(expression: string, from: string, count: number): string[] {
  return occurrencesFrom(expression, from, stockholm, isRedDay, count).map(({ dueAt }) =>
    dueAt.toString().slice(0, 16),
  )
}

it('spring: node-cron leaves the day out, croner comes at 03:00, Rundbrev at 03:30', () => {
  const [from, daily] = ['2026-03-28T12:00:00Z', '30 2 * * *']
  expect(nodeCron(daily, stockholm, from, 1)).toEqual(['2026-03-30T00:30'])
  expect(croner(daily, stockholm, from, 1)).toEqual(['2026-03-29T01:00'])
  expect(ours(daily, '2026-03-28T13:00', 2)).toEqual(['2026-03-29T01:30', '2026-03-30T00:30'])
})

it('autumn: node-cron in a zone is silent for an hour, and in UTC it is not', () => {
  const from = '2026-10-25T00:59:50Z'
  // The wall shows 02:59:50 for the first time; the next that is later on it is 03:00, an hour and ten seconds away.
  expect(nodeCron('*/15 * * * * *', stockholm, from, 1)).toEqual(['2026-10-25T02:00'])
  expect(nodeCron('*/15 * * * * *', 'UTC', from, 1)).toEqual(['2026-10-25T01:00'])
})

it('day of month and day of week: both in node-cron, either in croner, as in every cron since Vixie', () => {
  const [from, friday13] = ['2026-11-01T00:00:00Z', '0 9 13 * 5']
  expect(nodeCron(friday13, 'UTC', from, 2)).toEqual(['2026-11-13T09:00', '2027-08-13T09:00'])
  expect(croner(friday13, 'UTC', from, 3)).toEqual([
    '2026-11-06T09:00',
    '2026-11-13T09:00',
    '2026-11-20T09:00',
  ])
})

it('the nearest weekday (1W) knows no red days', () => {
  for (const library of [croner, nodeCron])
    expect(library('0 9 1W * *', 'UTC', '2026-12-02T00:00:00Z', 1)).toEqual(['2027-01-01T09:00'])
  const ours = occurrencesFrom('first working day of the month', '2026-12-02T00:00', stockholm, isRedDay, 1)
  expect(ours[0]?.wallTime).toBe('2027-01-04T09:00')
})

it('a date that no calendar has: croner knows, node-cron throws', () => {
  expect(croner('0 9 30 2 *', 'UTC', '2026-01-01T00:00:00Z', 1)).toEqual([])
  expect(() => nodeCron('0 9 30 2 *', 'UTC', '2026-01-01T00:00:00Z', 1)).toThrow()
})

/** What a task of node-cron did, while its clock was turned by hand. */
async function watched(
  expression: string,
  options: TaskOptions,
  live: () => Promise<unknown>,
): Promise<string[]> {
  const seen: string[] = []
  const note = (what: string) => {
    seen.push(`${what} ${new Date().toISOString().slice(11, 19)}`)
  }
  const task = createTask(expression, () => note('ran'), {
    ...{ timezone: 'UTC', suppressMissedWarning: true },
    ...options,
  })
  task.on('execution:missed', () => note('missed'))
  void task.start()
  await live()
  void task.destroy()
  return seen
}

it('what passed while the computer slept is missed, and not run', async () => {
  vi.setSystemTime(new Date('2026-12-01T08:59:00Z'))
  const seen = await watched('0 9 * * *', {}, async () => {
    // It sleeps over 09:00: its timer comes when it wakes.
    vi.setSystemTime(new Date('2026-12-01T09:30:00Z'))
    await vi.advanceTimersByTimeAsync(60_000)
  })
  expect(seen).toEqual(['missed 09:31:00'])
})

it('when the clock is set back it waits until the clock has caught up: no tick for an hour', async () => {
  vi.setSystemTime(new Date('2026-12-01T09:00:01Z'))
  const seen = await watched('*/15 * * * * *', {}, async () => {
    vi.setSystemTime(new Date('2026-12-01T08:00:01Z'))
    await vi.advanceTimersByTimeAsync(59 * 60_000)
  })
  expect(seen).toEqual([])
})

it('a timer of more than 2³¹ milliseconds (24 days) goes off at once; node-cron cuts its waits into days', async () => {
  const far = vi.fn()
  vi.useRealTimers()
  const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => {})
  const timer = setTimeout(far, 2 ** 31)
  await new Promise((resolve) => setTimeout(resolve, 20))
  clearTimeout(timer)
  warned.mockRestore()
  expect(far).toHaveBeenCalledTimes(1)

  vi.useFakeTimers()
  vi.setSystemTime(new Date('2026-12-02T00:00:00Z'))
  await watched('0 9 1 2 *', {}, async () => {
    const before = Date.now()
    await vi.advanceTimersToNextTimerAsync()
    expect(Date.now() - before).toBe(86_400_000)
  })
})
