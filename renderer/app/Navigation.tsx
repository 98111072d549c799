import { Text, ThemeIcon } from '@mantine/core'
import {
  IconAddressBook,
  IconArticle,
  IconMap2,
  type IconProps,
  IconSend,
  IconSettings,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import classes from './Navigation.module.css'
import { WorkspaceMenu } from './WorkspaceMenu.tsx'

interface Place {
  readonly path: string
  readonly name: 'posts' | 'audience' | 'sending' | 'reach' | 'settings'
  readonly icon: ComponentType<IconProps>
}

const places: readonly Place[] = [
  { path: '/', name: 'posts', icon: IconArticle },
  { path: '/audience', name: 'audience', icon: IconAddressBook },
  { path: '/sending', name: 'sending', icon: IconSend },
  { path: '/reach', name: 'reach', icon: IconMap2 },
  { path: '/settings', name: 'settings', icon: IconSettings },
]

/** The five places of the program, and which workspace is open. */
export function Navigation({ folder }: { folder: string }) {
  const { t } = useTranslation()
  const [location] = useLocation()
  return (
    <div className={classes.column}>
      <div className={classes.brand}>
        <ThemeIcon size={30} radius="md" aria-hidden>
          <IconSend size={17} stroke={1.8} />
        </ThemeIcon>
        <Text fw={700} size="md">
          {t('common.appName')}
        </Text>
      </div>
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
      <WorkspaceMenu folder={folder} />
    </div>
  )
}

/** Posts are the program's root, so a single post is there too. */
function isAt(location: string, path: string): boolean {
  return path === '/' ? location === '/' || location.startsWith('/posts/') : location.startsWith(path)
}
