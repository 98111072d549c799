import { expect, it } from 'vitest'
import { readMention } from './readMention.ts'

it('reads a name on one line, and every handle without its sign', () => {
  expect(
    readMention({
      name: ' Umeå \n universitet ',
      handles: { bluesky: '@umu.example', mastodon: 'https://server.example/@umu', x: '  ' },
    }),
  ).toEqual({
    kind: 'mention',
    content: {
      name: 'Umeå universitet',
      handles: { bluesky: 'umu.example', mastodon: 'umu@server.example' },
    },
  })
})

it('says all that stands against it at once, each in its field', () => {
  const reading = readMention({ name: ' – ', handles: { bluesky: 'umu', x: 'umu', instagram: 'u m u' } })
  expect(reading).toEqual({
    kind: 'unusable',
    faults: [
      { field: 'name', code: 'mention-name-missing', values: {} },
      {
        field: 'bluesky',
        code: 'mention-handle-unusable',
        values: { network: 'Bluesky', handle: 'umu', example: 'kommunen.example' },
      },
      {
        field: 'instagram',
        code: 'mention-handle-unusable',
        values: { network: 'Instagram', handle: 'u m u', example: 'kommunen' },
      },
    ],
  })
})

it('asks for one handle at least, of no field in particular', () => {
  expect(readMention({ name: 'Umeå universitet', handles: { x: ' ' } })).toMatchObject({
    faults: [{ field: null, code: 'mention-handle-missing', values: { name: 'Umeå universitet' } }],
  })
})
