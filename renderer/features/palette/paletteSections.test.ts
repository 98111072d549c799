import { describe, expect, it } from 'vitest'
import type { HitGroup, NamedThing } from '../../../shared/contract/search.ts'
import { Thing } from '../../../shared/search/thing.ts'
import type { Command, CommandGroup } from '../../app/commands.ts'
import { paletteSections, type Things } from './paletteSections.ts'

const command = (id: string, group: CommandGroup, label: string): Command => ({
  id,
  group,
  label,
  run: () => {},
})
const all = [
  command('goTo.reach', 'goTo', 'Gå till Räckvidd'),
  command('post.schedule', 'post', 'Schemalägg'),
  { ...command('move', 'format', 'Flytta upp'), onlyByKey: true },
]
const post = (id: number, title: string): NamedThing => ({
  thing: Thing.parse({ kind: 'post', id }),
  title,
  about: '',
})
const found = (...titles: string[]): HitGroup => ({
  kind: 'post',
  hits: titles.map((title, at) => ({
    thing: Thing.parse({ kind: 'post', id: at + 1 }),
    title: { text: title, marks: [] },
    about: { text: '', marks: [] },
  })),
  more: false,
})
const nothing: Things = { favourites: [], opened: [], found: [] }
const headings = (...asked: Parameters<typeof paletteSections>) =>
  paletteSections(...asked).map(({ heading }) => heading)

describe('without a search', () => {
  it('begins with favourites, then what was opened and what was done lately, each once', () => {
    const things = { ...nothing, favourites: [post(1, 'Ett')], opened: [post(2, 'Två'), post(1, 'Ett')] }
    const sections = paletteSections(all, '', ['gone', 'goTo.reach'], things)
    expect(sections.map(({ heading }) => heading)).toEqual(['favourites', 'opened', 'lately', 'post'])
    expect(sections.flatMap(({ items }) => items.map(({ id }) => id))).toEqual([
      ...['thing post 1', 'thing post 2', 'goTo.reach', 'post.schedule'],
    ])
  })

  it('shows nothing of an answer to an earlier search', () => {
    expect(headings(all, ' ', [], { ...nothing, found: [found('Brev')] })).toEqual(['post', 'goTo'])
  })
})

describe('with a search', () => {
  it('shows commands that are called so, then what the workspace holds, then the other commands', () => {
    const many = Array.from({ length: 9 }, (_, at) => command(`new.${at}`, 'new', `Nytt inlägg: brev ${at}`))
    const sections = paletteSections([...all, ...many], 'brev', [], { ...nothing, found: [found('Brev')] })
    expect(sections.map(({ heading, items }) => [heading, items.length])).toEqual([
      ['new', 6],
      ['found-post', 1],
      ['others', 3],
    ])
  })

  it('shows a command of which only some letters answer after what was found', () => {
    expect(headings(all, 'rckv', [], { ...nothing, found: [found('Rckv')] })).toEqual([
      'found-post',
      'others',
    ])
    expect(headings(all, 'räckv', [], { ...nothing, found: [found('Räckvidd')] })).toEqual([
      'goTo',
      'found-post',
    ])
  })

  it('leaves out what only a key can do', () => {
    expect(paletteSections(all, 'flytta', [], nothing)).toEqual([])
  })
})
