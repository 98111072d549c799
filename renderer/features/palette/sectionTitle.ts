import type { TFunction } from 'i18next'
import type { FoundKind } from '../../../shared/contract/search.ts'
import type { CommandGroup } from '../../app/commands.ts'
import type { PaletteSection } from './paletteSections.ts'

/** What stands above a part of the palette. */
export function sectionTitle(heading: PaletteSection['heading'], t: TFunction): string {
  switch (heading) {
    case 'favourites':
      return t('search.favourite.list')
    case 'opened':
      return t('search.opened')
    case 'lately':
      return t('palette.recent')
    case 'others':
      return t('search.otherCommands')
    default:
      return heading.startsWith('found-')
        ? t(`search.kind.${heading.slice('found-'.length) as FoundKind}`)
        : t(`palette.group.${heading as CommandGroup}`)
  }
}
