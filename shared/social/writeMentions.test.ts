import { expect, it } from 'vitest'
import { writeMentions } from './writeMentions.ts'

const mentions = [
  { name: 'Umeå', handles: { bluesky: 'umea.example', mastodon: 'umea@server.example', x: 'umeakommun' } },
  { name: 'Umeå universitet', handles: { bluesky: 'umu.example', x: 'umu' } },
]
const on = (text: string, fits = (_: string) => true) => writeMentions(text, 'bluesky', mentions, fits)

it('writes the first occurrence of each name, the longest name first', () => {
  expect(on('I Umeå finns Umeå universitet. Umeå universitet växer, som Umeå.')).toBe(
    'I @umea.example finns @umu.example. Umeå universitet växer, som Umeå.',
  )
  expect(on('Se Umeå\u00a0universitet!')).toBe('Se @umu.example!')
})

it('finds whole words only, and leaves genitives, hashtags and addresses as they are', () => {
  for (const text of [
    'Umeås ljus',
    'Umeå universitets rektor',
    '#Umeå',
    'https://umea.example/Umeå',
    'Nya-Umeå',
    'Umeå-baserad',
    'Umeå.example',
    'umeå',
  ]) {
    expect(on(text).replace(/^@umea\.example universitets/, '')).toBe(text.replace(/^Umeå universitets/, ''))
  }
})

it('writes no handle twice, so that doing it again changes nothing', () => {
  const once = on('Umeå och Umeå.')
  expect(once).toBe('@umea.example och Umeå.')
  expect(on(once)).toBe(once)
})

it('leaves a name that its handle would make too long, and tries again when another made room', () => {
  const long = 'Umeå och Umeå universitet'
  expect(on(long, (text) => text.length <= long.length)).toBe('Umeå och @umu.example')
  const both = 'Umeå med Umeå universitet och så vidare'
  expect(on(both, (text) => text.length <= both.length + 5)).toBe(
    '@umea.example med @umu.example och så vidare',
  )
})

it('does not begin a text on X with a handle, and writes names where the network makes no mentions', () => {
  expect(writeMentions('Umeå och Umeå', 'x', mentions, () => true)).toBe('Umeå och @umeakommun')
  expect(writeMentions('I Umeå', 'facebook', mentions, () => true)).toBe('I Umeå')
  expect(writeMentions('I Umeå', 'mastodon', mentions, () => true)).toBe('I @umea@server.example')
})
