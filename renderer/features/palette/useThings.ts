import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NamedThing } from '../../../shared/contract/search.ts'
import { wholeInterfaceLanguage } from '../../app/i18n.ts'
import { useAsk } from '../../app/queries.ts'
import { thingTitle } from '../favourites/thingTitle.ts'
import { useFavourites } from '../favourites/useFavourites.ts'
import { openedLately } from '../recent/openedThings.ts'

/** Favourites, and what was opened lately and is still there, each with its name. */
export function useThings(): {
  readonly favourites: readonly NamedThing[]
  readonly opened: readonly NamedThing[]
} {
  const { t } = useTranslation()
  const [lately] = useState(openedLately)
  const named = useAsk(
    'search.named',
    { things: [...lately], language: wholeInterfaceLanguage() },
    { enabled: lately.length > 0, gcTime: 0 },
  )
  const { all } = useFavourites()
  const titled = (one: NamedThing) => ({ ...one, title: thingTitle(one, t) })
  return { favourites: all.map(titled), opened: (named.data?.things ?? []).map(titled) }
}
