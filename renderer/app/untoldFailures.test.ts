import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { expect, it, vi } from 'vitest'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { isUntold, listenForUntoldFailures, noteShown } from './untoldFailures.ts'

async function asked(answer: () => Promise<unknown>, before?: unknown) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } })
  const queryKey = ['posts.list']
  if (before !== undefined) client.setQueryData(queryKey, before)
  await client.fetchQuery({ queryKey, queryFn: answer }).catch(() => undefined)
  const [query] = client.getQueryCache().findAll()
  if (query === undefined) throw new Error('nothing was asked')
  return query
}

const failing = (thrown: unknown) => () => Promise.reject(thrown)

it('is about a disk that is away, and about faults of the program', async () => {
  expect(isUntold(await asked(failing(new RundbrevError('workspace-out-of-reach'))))).toBe(true)
  expect(isUntold(await asked(failing(new Error('no such column'))))).toBe(true)
})

it('leaves to the form what is wrong with what was typed', async () => {
  expect(isUntold(await asked(failing(new RundbrevError('rule-unfinished'))))).toBe(false)
})

it('is quiet where there is an answer to show', async () => {
  expect(isUntold(await asked(async () => ({ posts: [] })))).toBe(false)
  expect(isUntold(await asked(failing(new RundbrevError('disk-failing')), { posts: [] }))).toBe(false)
})

/** A question that somebody waits for, of a disk that is away until it is back. */
async function askedOfDisk(away: { isAway: boolean }) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } })
  const takenAway = vi.fn()
  const show = vi.fn((_error: unknown, _retry: () => void) => takenAway)
  listenForUntoldFailures(client, show)
  const observer = new QueryObserver(client, {
    queryKey: ['posts.list'],
    queryFn: async () => {
      if (away.isAway) throw new RundbrevError('workspace-out-of-reach')
      return { posts: [] }
    },
  })
  observer.subscribe(() => undefined)
  await vi.waitFor(() => expect(show).toHaveBeenCalledTimes(1), { timeout: 10_000 })
  return { observer, show, takenAway }
}

it('is told once, and no longer when all has been answered', async () => {
  const disk = { isAway: true }
  const { observer, show, takenAway } = await askedOfDisk(disk)
  expect(takenAway).not.toHaveBeenCalled()
  disk.isAway = false
  await observer.refetch()
  expect(takenAway).toHaveBeenCalled()
  expect(show).toHaveBeenCalledTimes(1)
})

it('gives way to a note that tells of it where it is', async () => {
  const { takenAway } = await askedOfDisk({ isAway: true })
  expect(takenAway).not.toHaveBeenCalled()
  noteShown()()
  expect(takenAway).toHaveBeenCalled()
})
