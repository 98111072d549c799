import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, expect, test, vi } from 'vitest'
import { createThread, type Thread } from './thread.ts'

let thread: Thread<string, string>
afterEach(async () => {
  vi.useRealTimers()
  await thread.close()
})

const answering = new URL('./answerQuestions.ts', import.meta.url).href

/** A thread that shouts back, and says who it is; it takes its time over "slow", cannot answer "no", and dies of "die". */
function shouting(how?: { readonly rests: boolean }): Thread<string, string> {
  const file = join(mkdtempSync(join(tmpdir(), 'rundbrev-thread-')), 'shout.mjs')
  writeFileSync(
    file,
    `import { answerQuestions } from ${JSON.stringify(answering)}
import { threadId } from 'node:worker_threads'
answerQuestions(async (word) => {
  if (word === 'who') return String(threadId)
  if (word === 'die') process.exit(1)
  if (word === 'no') throw new Error('never heard of it')
  if (word === 'slow') await new Promise((done) => setTimeout(done, 50))
  return word.toUpperCase()
})`,
  )
  return createThread(pathToFileURL(file), how)
}

test('each question gets its own answer, whichever is ready first', async () => {
  thread = shouting()
  const order: string[] = []
  const ask = async (word: string) => order.push(await thread.ask(word))
  await Promise.all([ask('slow'), ask('quick')])
  expect(order).toEqual(['QUICK', 'SLOW'])
})

test('what cannot be answered is told, and the next question is answered', async () => {
  thread = shouting()
  await expect(thread.ask('no')).rejects.toThrow('never heard of it')
  expect(await thread.ask('yes')).toBe('YES')
})

test('a thread that dies fails what it was asked, and starts anew with the next question', async () => {
  thread = shouting()
  const [slow, dead] = await Promise.allSettled([thread.ask('slow'), thread.ask('die')])
  expect([slow.status, dead.status]).toEqual(['rejected', 'rejected'])
  expect(await thread.ask('again')).toBe('AGAIN')
})

test('a thread that nobody asks anything for five minutes ends, and another answers the next question', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  thread = shouting()
  const first = await thread.ask('who')
  vi.advanceTimersByTime(4 * 60_000)
  expect(await thread.ask('who')).toBe(first)
  vi.advanceTimersByTime(4 * 60_000)
  expect(await thread.ask('who')).toBe(first)
  vi.advanceTimersByTime(5 * 60_000)
  expect(await thread.ask('who')).not.toBe(first)
})

test('a thread that keeps what it was told does not end by itself', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  thread = shouting({ rests: false })
  const first = await thread.ask('who')
  vi.advanceTimersByTime(60 * 60_000)
  expect(await thread.ask('who')).toBe(first)
})

test('what the next thread was asked while the one before it ends is answered', async () => {
  thread = shouting()
  const slow = thread.ask('slow').catch((error: Error) => error.message)
  const ended = thread.close()
  const next = thread.ask('next')
  await ended
  expect([await slow, await next]).toEqual(['the thread has ended', 'NEXT'])
})
