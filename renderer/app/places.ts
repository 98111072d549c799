import {
  IconAddressBook,
  IconArticle,
  IconCalendarMonth,
  IconHome,
  IconMap2,
  type IconProps,
  IconSend,
  IconSettings,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'

export interface PlaceInProgram {
  readonly path: string
  readonly name: 'home' | 'posts' | 'audience' | 'calendar' | 'sending' | 'reach' | 'settings'
  readonly icon: ComponentType<IconProps>
  /** Words that it is also found by, in both languages. */
  readonly keywords: readonly string[]
}

/** The places of the program, in the order of the menu. */
export const places: readonly PlaceInProgram[] = [
  { path: '/', name: 'home', icon: IconHome, keywords: ['start', 'översikt', 'hem', 'home', 'overview'] },
  { path: '/posts', name: 'posts', icon: IconArticle, keywords: ['brev', 'nyhetsbrev', 'posts', 'letters'] },
  {
    path: '/audience',
    name: 'audience',
    icon: IconAddressBook,
    keywords: ['mottagare', 'urval', 'contacts', 'audience', 'recipients', 'segments'],
  },
  {
    path: '/calendar',
    name: 'calendar',
    icon: IconCalendarMonth,
    keywords: ['schema', 'planering', 'månad', 'vecka', 'calendar', 'schedule', 'month', 'week'],
  },
  {
    path: '/sending',
    name: 'sending',
    icon: IconSend,
    keywords: ['utskick', 'sending', 'publishing'],
  },
  {
    path: '/reach',
    name: 'reach',
    icon: IconMap2,
    keywords: ['statistik', 'rapport', 'karta', 'län', 'reach', 'report', 'map', 'county'],
  },
  { path: '/settings', name: 'settings', icon: IconSettings, keywords: ['settings', 'preferences'] },
]
