import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { oneThingEach } from './oneThingEach.ts'

const answering = new URL('./answerQuestions.ts', import.meta.url).href

/** A thread that says who it is; given a place to count in, it counts and hears nothing else. */
function counting() {
  const file = join(mkdtempSync(join(tmpdir(), 'rundbrev-thread-')), 'count.mjs')
  writeFileSync(
    file,
    `import { answerQuestions } from ${JSON.stringify(answering)}
import { threadId } from 'node:worker_threads'
answerQuestions(async (place, underWay) => {
  if (place === 'who') return threadId
  const counted = new Int32Array(place)
  underWay('begun')
  for (;;) Atomics.add(counted, 0, 1)
})`,
  )
  return oneThingEach<string | SharedArrayBuffer, number, string>(pathToFileURL(file))
}

test('what is asked at once is done in threads of their own, what is asked afterwards in one that has nothing to do', async () => {
  const ask = counting()
  const both = await Promise.all([ask('who'), ask('who')])
  expect(new Set(both).size).toBe(2)
  expect(both).toContain(await ask('who'))
})

test('a thread that is called off stops in the midst of what it does, and no other', async () => {
  const ask = counting()
  const place = new SharedArrayBuffer(4)
  const counted = new Int32Array(place)
  const callingOff = new AbortController()
  const asked = ask(place, {
    signal: callingOff.signal,
    underWay: () => callingOff.abort(),
  })
  await expect(asked).rejects.toThrow('the thread has ended')
  const before = Atomics.load(counted, 0)
  await sleep(50)
  expect(Atomics.load(counted, 0)).toBe(before)
  expect(await ask('who')).toEqual(expect.any(Number))
})

test('what was called off before it began does not begin', async () => {
  const asked = counting()('who', { signal: AbortSignal.abort() })
  await expect(asked).rejects.toThrow('aborted')
})
