import {
  IconAddressBook,
  IconArchive,
  IconArticle,
  IconCalendarEvent,
  IconFilter,
  IconHash,
  IconMap2,
  IconNews,
  type IconProps,
  IconSend,
  IconTemplate,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { ThingKind } from '../../../shared/search/thing.ts'

/** What each kind of thing is known by at a glance: the mark of its place in the program. */
export const thingIcons: Readonly<Record<ThingKind, ComponentType<IconProps>>> = {
  post: IconArticle,
  contact: IconAddressBook,
  publication: IconSend,
  archived: IconArchive,
  segment: IconFilter,
  report: IconMap2,
  figure: IconHash,
  mention: IconNews,
  event: IconCalendarEvent,
  template: IconTemplate,
}
