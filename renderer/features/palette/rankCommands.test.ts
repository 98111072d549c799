import fc from 'fast-check'
import { expect, it } from 'vitest'
import { rankCommands } from './rankCommands.ts'

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

it('finds everything by its own label, and all of it by nothing', () => {
  fc.assert(
    fc.property(fc.string(), (label) => {
      expect(rankCommands([{ label }], label)).toHaveLength(1)
    }),
  )
  expect(rankCommands(commands, '  ')).toEqual(commands)
})
