import fc from 'fast-check'
import { expect, it } from 'vitest'
import { rankCommands, rankedCommands } from './rankCommands.ts'

const commands = [
  { label: 'Gå till Räckvidd', keywords: ['reach', 'statistik'] },
  { label: 'Nytt årsbrev', keywords: ['year-end letter', 'mall'] },
  { label: 'Infoga: Tabell', keywords: ['table'] },
  { label: 'Byt till mörkt tema', keywords: ['dark theme'] },
]
const found = (search: string) => rankCommands(commands, search).map(({ label }) => label)

it('finds by any word, whatever its case and accents', () => {
  expect(found('RACK')).toEqual(['Gå till Räckvidd'])
  expect(found('tema morkt')).toEqual(['Byt till mörkt tema'])
})

it('finds by the words of the other language', () => {
  expect(found('year letter')).toEqual(['Nytt årsbrev'])
})

it('finds by letters that come in order within one word', () => {
  expect(found('årbr')).toEqual(['Nytt årsbrev'])
  expect(found('årbrx')).toEqual([])
})

it('puts what begins so before what has it inside', () => {
  const posts = [{ label: 'Om att nå fler' }, { label: 'Fler sökande i höst' }, { label: 'Jämfler' }]
  expect(rankCommands(posts, 'fler').map(({ label }) => label)).toEqual([
    'Fler sökande i höst',
    'Om att nå fler',
    'Jämfler',
  ])
})

it('finds by a word of what is told of it, after whatever is called so', () => {
  const told = [
    { label: 'Avsändare', text: 'Vem som undertecknar breven.' },
    { label: 'Brev', text: '' },
  ]
  expect(rankCommands(told, 'brev').map(({ label }) => label)).toEqual(['Brev', 'Avsändare'])
  expect(rankCommands(told, 'undrtckn')).toEqual([])
})

it('tells what is called so from what only has it inside, or some letters of it', () => {
  const isClose = (search: string) => rankedCommands(commands, search).map((one) => one.isClose)
  expect(isClose('räck')).toEqual([true])
  expect(isClose('reach')).toEqual([true])
  expect(isClose('vidd')).toEqual([false])
  expect(isClose('årbr')).toEqual([false])
  expect(isClose('gå vidd')).toEqual([false])
})

it('finds everything by its own label, and all of it by nothing', () => {
  fc.assert(
    fc.property(fc.string(), (label) => {
      expect(rankCommands([{ label }], label)).toHaveLength(1)
    }),
  )
  expect(rankCommands(commands, '  ')).toEqual(commands)
})
