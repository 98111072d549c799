import type { Command, CommandGroup } from '../../app/commands.ts'
import { rankCommands } from './rankCommands.ts'

/** A heading and what is under it. */
export interface PaletteSection {
  /** null: what was done lately. */
  readonly group: CommandGroup | null
  readonly commands: readonly Command[]
}

/** The order of the groups where nothing has been searched for: what is at hand comes first. */
export const groupOrder = [
  'post',
  'new',
  'insert',
  'format',
  'letter',
  'list',
  'posts',
  'goTo',
  'settings',
  'help',
] as const satisfies readonly CommandGroup[]

/** So many are seen at once; whoever wants another one types a letter more. */
const mostFound = 40
/** Posts there can be thousands of: without a search only the latest are offered. */
const latestPosts = 5

/**
 * What the palette shows. Without a search: what was done lately, then every group. With one: what was found, in one list
 * per group, the group with the likeliest first.
 */
export function paletteSections(
  all: readonly Command[],
  search: string,
  recent: readonly string[],
): readonly PaletteSection[] {
  const offered = all.filter(({ onlyByKey }) => onlyByKey !== true)
  if (search.trim() === '') {
    const lately = recent.flatMap((id) => offered.find((command) => command.id === id) ?? [])
    const others = offered.filter((command) => !lately.includes(command))
    return [
      { group: null, commands: lately },
      ...groupOrder.map((group) => {
        const commands = others.filter((command) => command.group === group)
        return { group, commands: group === 'posts' ? commands.slice(0, latestPosts) : commands }
      }),
    ].filter(({ commands }) => commands.length > 0)
  }
  const found = rankCommands(offered, search).slice(0, mostFound)
  return [...new Set(found.map(({ group }) => group))].map((group) => ({
    group,
    commands: found.filter((command) => command.group === group),
  }))
}
