import { expect, it } from 'vitest'
import { isOurFrame } from './ourFrame.ts'

it('knows our own page at the top of its window, and nobody else', () => {
  const top = (url: string) => isOurFrame({ url, parent: null })
  expect(top('app://rundbrev/')).toBe(true)
  expect(top('app://rundbrev/#/posts/1')).toBe(true)
  for (const url of [
    ...[
      '',
      'about:blank',
      'about:srcdoc',
      'data:text/html,x',
      'file:///app://rundbrev/',
      'https://rundbrev/',
    ],
    ...[
      'app://rundbrev',
      'app://rundbrev.ond.example/',
      'app://rundbrev@ond/',
      'app://sheet/1',
      'APP://RUNDBREV/',
    ],
  ])
    expect(top(url), url).toBe(false)
  expect(isOurFrame({ url: 'app://rundbrev/', parent: { url: 'app://rundbrev/' } })).toBe(false)
  expect(isOurFrame(null)).toBe(false)
})
