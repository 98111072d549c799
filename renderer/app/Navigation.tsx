import { UnstyledButton } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { HoldMark } from '../features/archive/HoldMark.tsx'
import { Keys } from '../features/palette/Keys.tsx'
import { PausedMark } from '../features/sending/PausedMark.tsx'
import { RunsMark } from '../features/sending/RunsMark.tsx'
import { Brand } from './Brand.tsx'
import { runCommand } from './commands.ts'
import classes from './Navigation.module.css'
import { places } from './places.ts'
import { WorkspaceMenu } from './WorkspaceMenu.tsx'

/** The way to everything, the six places of the program, and which workspace is open. */
export function Navigation({ folder }: { folder: string }) {
  const { t } = useTranslation()
  const [location] = useLocation()
  return (
    <div className={classes.column}>
      <Brand />
      <UnstyledButton className={classes.search} onClick={() => runCommand('palette')}>
        <IconSearch size={16} stroke={1.6} aria-hidden />
        <span className={classes.searchLabel}>{t('palette.open')}</span>
        <span aria-hidden>
          <Keys keys="mod+K" />
        </span>
      </UnstyledButton>
      <ul className={classes.places}>
        {places.map(({ path, name, icon: Icon }) => (
          <li key={path}>
            <Link
              href={path}
              className={classes.place}
              {...(isAt(location, path) && { 'aria-current': 'page' })}
            >
              <Icon size={19} stroke={1.6} aria-hidden />
              {t(`common.nav.${name}`)}
            </Link>
          </li>
        ))}
      </ul>
      <HoldMark />
      <PausedMark />
      <RunsMark />
      <WorkspaceMenu folder={folder} />
    </div>
  )
}

/** Posts are the program's root, so a single post is there too. */
function isAt(location: string, path: string): boolean {
  return path === '/'
    ? location === '/' || location === '/bin' || location.startsWith('/posts/')
    : location.startsWith(path)
}
