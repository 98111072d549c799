import type { FoundKind, Hit, HitGroup, NamedThing } from '../../../shared/contract/search.ts'
import { type Thing, thingKey } from '../../../shared/search/thing.ts'
import type { Command, CommandGroup } from '../../app/commands.ts'
import { rankedCommands } from './rankCommands.ts'

/** A row of the palette: something to do, or something to open. */
export type PaletteItem =
  | { readonly kind: 'command'; readonly id: string; readonly command: Command }
  | ({ readonly kind: 'thing'; readonly id: string } & Hit)

/** A heading and what is under it. */
export interface PaletteSection {
  readonly heading:
    | CommandGroup
    /** Commands used lately; those that answer a search only by some letters of theirs. */
    | 'lately'
    | 'others'
    | 'favourites'
    | 'opened'
    | `found-${FoundKind}`
  readonly items: readonly PaletteItem[]
  /** Of this kind there are others that answer as well. */
  readonly more: boolean
}

/** The order of the groups where nothing has been searched for: what is at hand comes first. The handbook's pages are only searched for. */
export const groupOrder = [
  'post',
  'new',
  'insert',
  'format',
  'letter',
  'list',
  'goTo',
  'settings',
  'help',
] as const satisfies readonly CommandGroup[]

/** So many are seen at once; whoever wants another one types a letter more. */
const mostFound = 40
/** Commands before what was found in the workspace: more would hide it. */
const mostBefore = 6

/** What the palette can show besides commands. */
export interface Things {
  readonly favourites: readonly NamedThing[]
  readonly opened: readonly NamedThing[]
  readonly found: readonly HitGroup[]
}

/**
 * What the palette shows. Without a search: favourites, what was opened and done lately, then every group of commands. With one: commands that
 * are called so, then what was found in the workspace, kind by kind, then the other commands. The first row never changes when what was
 * found arrives, unless there was none or one that is not called so.
 */
export function paletteSections(
  all: readonly Command[],
  search: string,
  recent: readonly string[],
  things: Things,
): readonly PaletteSection[] {
  const offered = all.filter(({ onlyByKey }) => onlyByKey !== true)
  const sections =
    search.trim() === '' ? unsearched(offered, recent, things) : searched(offered, search, things)
  return sections.filter(({ items }) => items.length > 0)
}

function unsearched(
  offered: readonly Command[],
  recent: readonly string[],
  { favourites, opened }: Things,
): PaletteSection[] {
  const lately = recent.flatMap((id) => offered.find((command) => command.id === id) ?? [])
  const others = offered.filter((command) => !lately.includes(command))
  const chosen = new Set(favourites.map(({ thing }) => thingKey(thing)))
  const named = ({ thing, title, about }: NamedThing) =>
    thingItem({ thing, title: unmarked(title), about: unmarked(about) })
  return [
    { heading: 'favourites', items: favourites.map(named), more: false },
    {
      heading: 'opened',
      items: opened.filter(({ thing }) => !chosen.has(thingKey(thing))).map(named),
      more: false,
    },
    ofCommands('lately', lately),
    ...groupOrder.map((group) =>
      ofCommands(
        group,
        others.filter((command) => command.group === group),
      ),
    ),
  ]
}

function searched(offered: readonly Command[], search: string, { found }: Things): PaletteSection[] {
  const ranked = rankedCommands(offered, search).slice(0, mostFound)
  const close = ranked.filter(({ isClose }) => isClose).map(({ item }) => item)
  const before = close.slice(0, mostBefore)
  const after = [
    ...close.slice(mostBefore),
    ...ranked.filter(({ isClose }) => !isClose).map(({ item }) => item),
  ]
  const groups = [...new Set(before.map(({ group }) => group))]
  return [
    ...groups.map((group) =>
      ofCommands(
        group,
        before.filter((command) => command.group === group),
      ),
    ),
    ...found.map(({ kind, hits, more }) => ({
      heading: `found-${kind}` as const,
      items: hits.map(thingItem),
      more,
    })),
    ofCommands('others', after),
  ]
}

function ofCommands(heading: PaletteSection['heading'], commands: readonly Command[]): PaletteSection {
  const items = commands.map((command): PaletteItem => ({ kind: 'command', id: command.id, command }))
  return { heading, items, more: false }
}

function thingItem(hit: Hit): PaletteItem {
  return { kind: 'thing', id: idOf(hit.thing), ...hit }
}

function idOf(thing: Thing): string {
  return `thing ${thingKey(thing)}`
}

function unmarked(text: string): Hit['title'] {
  return { text, marks: [] }
}
