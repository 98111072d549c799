import { IconAddressBook, type IconProps, IconShieldLock, IconUsersGroup } from '@tabler/icons-react'
import type { ComponentType } from 'react'

/** The parts of the audience, in the order of their tabs; each is an address of its own. */
export const audienceParts = [
  { name: 'contacts', path: '/audience', icon: IconAddressBook, keywords: ['kontakter', 'contacts'] },
  {
    name: 'members',
    path: '/audience/members',
    icon: IconUsersGroup,
    keywords: ['medlemskommuner', 'karta', 'grupp', 'förbund', 'members', 'coverage', 'map', 'groups'],
  },
  {
    name: 'privacy',
    path: '/audience/privacy',
    icon: IconShieldLock,
    keywords: [
      'gdpr',
      'spärrlista',
      'gallring',
      'radera',
      'logg',
      'registerutdrag',
      'privacy',
      'suppression',
      'retention',
      'audit',
      'erase',
    ],
  },
] as const satisfies readonly AudiencePartPlace[]
export type AudiencePart = (typeof audienceParts)[number]['name']

interface AudiencePartPlace {
  readonly name: string
  readonly path: string
  readonly icon: ComponentType<IconProps>
  /** Words that it is also found by, in both languages. */
  readonly keywords: readonly string[]
}
