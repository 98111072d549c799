import { UnstyledButton } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { HoldMark } from '../features/archive/HoldMark.tsx'
import { FavouriteList } from '../features/favourites/FavouriteList.tsx'
import { HelpButton } from '../features/help/HelpButton.tsx'
import { NeedsMark } from '../features/home/NeedsMark.tsx'
import { Keys } from '../features/palette/Keys.tsx'
import { PausedMark } from '../features/sending/PausedMark.tsx'
import { RunsMark } from '../features/sending/RunsMark.tsx'
import { TourOffer } from '../features/tour/TourOffer.tsx'
import { Brand } from './Brand.tsx'
import { runCommand } from './commands.ts'
import classes from './Navigation.module.css'
import { places } from './places.ts'
import { WorkspaceMenu } from './WorkspaceMenu.tsx'

/** The way to everything, the places of the program, and which workspace is open. */
export function Navigation({ folder }: { folder: string }) {
  const { t } = useTranslation()
  const [location] = useLocation()
  return (
    <div className={classes.column}>
      <div className={classes.top}>
        <Brand />
        <HelpButton />
      </div>
      <UnstyledButton className={classes.search} data-tour="find" onClick={() => runCommand('palette')}>
        <IconSearch size={16} stroke={1.6} aria-hidden />
        <span className={classes.searchLabel}>{t('palette.open')}</span>
        <span className={classes.keys} aria-hidden>
          <Keys keys="mod+K" />
        </span>
      </UnstyledButton>
      <ul className={classes.places} data-tour="places">
        {places.map(({ path, name, icon: Icon }) => (
          <li key={path}>
            <Link
              href={path}
              className={classes.place}
              {...(isAt(location, path) && { 'aria-current': 'page' })}
            >
              <Icon size={18} stroke={1.6} aria-hidden />
              <span className={classes.name}>{t(`common.nav.${name}`)}</span>
              {name === 'home' && <NeedsMark />}
            </Link>
          </li>
        ))}
      </ul>
      <FavouriteList />
      <div className={classes.gap} />
      <TourOffer />
      <HoldMark />
      <PausedMark />
      <RunsMark />
      <WorkspaceMenu folder={folder} />
    </div>
  )
}

/** A single post, and what has been deleted, are among the posts. */
function isAt(location: string, path: string): boolean {
  if (path === '/') return location === '/'
  return location.startsWith(path) || (path === '/posts' && location === '/bin')
}
