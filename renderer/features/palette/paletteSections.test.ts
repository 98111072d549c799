import { expect, it } from 'vitest'
import type { Command, CommandGroup } from '../../app/commands.ts'
import { paletteSections } from './paletteSections.ts'

const command = (id: string, group: CommandGroup, label: string): Command => ({
  id,
  group,
  label,
  run: () => {},
})
const posts = Array.from({ length: 20 }, (_, n) => command(`post-${n}`, 'posts', `Brev nummer ${n}`))
const all = [
  command('goTo.reach', 'goTo', 'Gå till Räckvidd'),
  command('post.schedule', 'post', 'Schemalägg'),
  { ...command('move', 'format', 'Flytta upp'), onlyByKey: true },
  ...posts,
]

it('begins with what was done lately and is still there, and shows it once', () => {
  const sections = paletteSections(all, '', ['gone', 'goTo.reach'])
  expect(sections.map(({ group }) => group)).toEqual([null, 'post', 'posts'])
  expect(sections[0]?.commands.map(({ id }) => id)).toEqual(['goTo.reach'])
})

it('offers the latest posts without a search, and finds any of them by one', () => {
  expect(paletteSections(all, '', []).find(({ group }) => group === 'posts')?.commands).toHaveLength(5)
  expect(paletteSections(all, 'nummer 17', [])[0]?.commands[0]?.id).toBe('post-17')
})

it('leaves out what only a key can do', () => {
  expect(paletteSections(all, 'flytta', [])).toEqual([])
})
