import { ActionIcon, Tooltip } from '@mantine/core'
import { IconStar, IconStarFilled } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { FavouriteThing } from '../../../shared/search/thing.ts'
import { useCommands } from '../../app/commands.ts'
import { useFavourites } from './useFavourites.ts'

interface FavouriteStarProps {
  readonly thing: FavouriteThing
  /** What it is called, to be told. */
  readonly title: string
}

/** Makes what the screen shows a favourite, or takes it out of them; a command of the palette as well. */
export const FavouriteStar = memo(function FavouriteStar({ thing, title }: FavouriteStarProps) {
  const { t } = useTranslation()
  const { has, toggle } = useFavourites()
  const isFavourite = has(thing)
  const label = t(isFavourite ? 'search.favourite.remove' : 'search.favourite.add')
  useCommands([
    {
      id: 'favourite.toggle',
      group: 'list',
      label: t(isFavourite ? 'search.favourite.removeThis' : 'search.favourite.addThis', { title }),
      icon: IconStar,
      keywords: ['favorit', 'stjärna', 'bokmärke', 'favourite', 'star', 'bookmark'],
      run: () => toggle(thing, title),
    },
  ])
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color={isFavourite ? 'orange' : 'gray'}
        size={36}
        aria-pressed={isFavourite}
        aria-label={t('search.favourite.name', { title })}
        onClick={() => toggle(thing, title)}
      >
        {isFavourite ? (
          <IconStarFilled size={18} aria-hidden />
        ) : (
          <IconStar size={18} stroke={1.6} aria-hidden />
        )}
      </ActionIcon>
    </Tooltip>
  )
})
