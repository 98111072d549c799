import { useTranslation } from 'react-i18next'
import type { NamedThing } from '../../../shared/contract/search.ts'
import { type FavouriteThing, type Thing, thingKey } from '../../../shared/search/thing.ts'
import { wholeInterfaceLanguage } from '../../app/i18n.ts'
import { useAsk, useDo } from '../../app/queries.ts'
import { offerUndo } from '../../ui/undoLatest.ts'

export interface Favourites {
  /** In the officer's order. */
  readonly all: readonly NamedThing[]
  readonly has: (thing: Thing) => boolean
  /** Makes it a favourite, or none, with the way back. @param title what it is called, to be told */
  readonly toggle: (thing: FavouriteThing, title: string) => void
}

export function useFavourites(): Favourites {
  const { t } = useTranslation()
  const all = useAsk('favourites.list', { language: wholeInterfaceLanguage() }).data?.favourites ?? []
  const add = useDo('favourites.add')
  const remove = useDo('favourites.remove')
  const has = (thing: Thing) => all.some((other) => thingKey(other.thing) === thingKey(thing))
  const toggle = (thing: FavouriteThing, title: string) => {
    if (!has(thing)) {
      const told = () => offerUndo(t('search.favourite.added', { title }), () => remove.mutate({ thing }))
      return add.mutate({ thing, at: null }, { onSuccess: told })
    }
    remove.mutate(
      { thing },
      {
        onSuccess: ({ at }) =>
          offerUndo(t('search.favourite.removed', { title }), () => add.mutate({ thing, at })),
      },
    )
  }
  return { all, has, toggle }
}
