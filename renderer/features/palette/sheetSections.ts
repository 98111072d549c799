import type { TFunction } from 'i18next'
import type { Command, CommandGroup } from '../../app/commands.ts'
import { keysOfScreens, type ScreenKey } from './otherKeys.ts'
import { rankCommands } from './rankCommands.ts'

/** A heading of the sheet of keys, and the groups below it. */
export interface SheetSection {
  readonly name: 'here' | 'everywhere' | 'elsewhere'
  readonly groups: readonly { readonly title: string; readonly keys: readonly ScreenKey[] }[]
}

/** What belongs to the screen; the text's keys, by far the most, last. */
const here: readonly CommandGroup[] = ['post', 'insert', 'letter', 'list', 'format']
const everywhere: readonly CommandGroup[] = ['help', 'new', 'goTo', 'settings']

/**
 * Every key there is: those of this screen first, then those that work everywhere, then other screens'.
 *
 * @param search what is looked for among them; '' for all
 */
export function sheetSections(
  all: readonly Command[],
  search: string,
  t: TFunction,
): readonly SheetSection[] {
  const held = all.flatMap(({ id, group, label, keys = [] }) =>
    keys.length > 0 ? [{ id, group, label, keys }] : [],
  )
  const found = <T extends ScreenKey>(keys: readonly T[]) => rankIfSought(keys, search)
  const ofGroups = (groups: readonly CommandGroup[]) =>
    groups.map((group) => ({
      title: t(`palette.group.${group}`),
      keys: found(held.filter((key) => key.group === group)),
    }))
  const others = keysOfScreens(t).map(({ screen, keys }) => ({
    title: t(`help.keys.screen.${screen}`),
    keys: found(keys.filter(({ id }) => !held.some((key) => key.id === id))),
  }))
  const sections: readonly SheetSection[] = [
    { name: 'here', groups: ofGroups(here) },
    { name: 'everywhere', groups: ofGroups(everywhere) },
    { name: 'elsewhere', groups: others },
  ]
  return sections
    .map(({ name, groups }) => ({ name, groups: groups.filter(({ keys }) => keys.length > 0) }))
    .filter(({ groups }) => groups.length > 0)
}

function rankIfSought<T extends ScreenKey>(keys: readonly T[], search: string): readonly T[] {
  return search.trim() === ''
    ? keys
    : rankCommands(
        keys.map((key) => ({ ...key, keywords: [] })),
        search,
      )
}
