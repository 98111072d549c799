import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { createThread, type Thread } from './thread.ts'

let thread: Thread<string, string>
afterEach(() => thread.close())

const answering = new URL('./answerQuestions.ts', import.meta.url).href

/** A thread that shouts back; it takes its time over "slow", cannot answer "no", and dies of "die". */
function shouting(): Thread<string, string> {
  const file = join(mkdtempSync(join(tmpdir(), 'rundbrev-thread-')), 'shout.mjs')
  writeFileSync(
    file,
    `import { answerQuestions } from ${JSON.stringify(answering)}
answerQuestions(async (word) => {
  if (word === 'die') process.exit(1)
  if (word === 'no') throw new Error('never heard of it')
  if (word === 'slow') await new Promise((done) => setTimeout(done, 50))
  return word.toUpperCase()
})`,
  )
  return createThread(pathToFileURL(file))
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
