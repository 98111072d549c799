import { expect, it } from 'vitest'
import { countText } from './countText.ts'
import { limits, threadsLimits } from './limits.ts'
import { placeLimits } from './placeLimits.ts'

it('is Threads’ own on its pages, whatever form the text has, and the form’s elsewhere', () => {
  expect(placeLimits('mastodon', 'https://www.threads.net/@kansliet')).toBe(threadsLimits)
  expect(placeLimits('facebook', 'https://threads.com/')).toBe(threadsLimits)
  expect(placeLimits('facebook', 'https://threads.com.example/')).toBe(limits.facebook)
  expect(placeLimits('mastodon', null)).toBe(limits.mastodon)
})

it('counts an emoji by its bytes on Threads, a letter once and a link as it is written', () => {
  const used = (text: string) => countText(text, 'mastodon', threadsLimits).used
  expect(used('Å')).toBe(1)
  expect(used('👍')).toBe(4)
  expect(used('https://lycksele.example/kurser/2026')).toBe(36)
})
