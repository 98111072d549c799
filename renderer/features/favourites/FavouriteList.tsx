import { Collapse, UnstyledButton } from '@mantine/core'
import { useId, useLocalStorage } from '@mantine/hooks'
import { IconChevronDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { thingKey, thingPath } from '../../../shared/search/thing.ts'
import { runCommand } from '../../app/commands.ts'
import classes from './FavouriteList.module.css'
import { thingIcons } from './thingIcons.ts'
import { thingTitle } from './thingTitle.ts'
import { useFavourites } from './useFavourites.ts'

/** More would push the menu out of a small window: the palette has them all. */
const mostShown = 7

/** Favourites under the places of the program; folded away on this computer where one wants that. Nothing where there are none. */
export function FavouriteList() {
  const { t } = useTranslation()
  const [place] = useLocation()
  const listId = useId()
  const { all } = useFavourites()
  const [isOpen, setOpen] = useLocalStorage({
    ...{ key: 'rundbrev-favourites-open', defaultValue: true, getInitialValueInEffect: false },
  })
  if (all.length === 0) return null
  return (
    <section className={classes.part} aria-label={t('search.favourite.list')}>
      <UnstyledButton
        className={classes.heading}
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={() => setOpen(!isOpen)}
      >
        {t('search.favourite.list')}
        <IconChevronDown size={14} stroke={1.6} aria-hidden className={classes.fold} />
      </UnstyledButton>
      <Collapse expanded={isOpen} id={listId}>
        <ul className={classes.list}>
          {all.slice(0, mostShown).map((favourite) => {
            const { thing } = favourite
            const Icon = thingIcons[thing.kind]
            const path = thingPath(thing) ?? '/'
            const title = thingTitle(favourite, t)
            return (
              <li key={thingKey(thing)}>
                <Link
                  href={path}
                  className={classes.item}
                  title={title}
                  {...(place === path && { 'aria-current': 'page' })}
                >
                  <Icon size={16} stroke={1.6} aria-hidden />
                  <span className={classes.title}>{title}</span>
                </Link>
              </li>
            )
          })}
        </ul>
        {all.length > mostShown && (
          <UnstyledButton className={classes.more} onClick={() => runCommand('palette')}>
            {t('search.favourite.more', { count: all.length - mostShown })}
          </UnstyledButton>
        )}
      </Collapse>
    </section>
  )
}
