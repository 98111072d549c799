import { Menu } from '@mantine/core'
import { IconStar, IconStarFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { FavouriteThing } from '../../../shared/search/thing.ts'
import { useFavourites } from './useFavourites.ts'

/** The same as the star, in the menu of a row. */
export function FavouriteItem({ thing, title }: { readonly thing: FavouriteThing; readonly title: string }) {
  const { t } = useTranslation()
  const { has, toggle } = useFavourites()
  const isFavourite = has(thing)
  return (
    <Menu.Item
      leftSection={isFavourite ? <IconStarFilled size={16} /> : <IconStar size={16} stroke={1.6} />}
      onClick={() => toggle(thing, title)}
    >
      {t(isFavourite ? 'search.favourite.remove' : 'search.favourite.add')}
    </Menu.Item>
  )
}
