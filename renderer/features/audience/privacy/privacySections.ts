import {
  IconBan,
  IconEraser,
  IconFileExport,
  IconHistory,
  IconHourglass,
  type IconProps,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'

/** The sections of data protection, in the order of their list; each is an address of its own. */
export const privacySections = [
  { name: 'suppressions', icon: IconBan },
  { name: 'retention', icon: IconHourglass },
  { name: 'handout', icon: IconFileExport },
  { name: 'erase', icon: IconEraser },
  { name: 'audit', icon: IconHistory },
] as const satisfies readonly { readonly name: string; readonly icon: ComponentType<IconProps> }[]
export type PrivacySectionName = (typeof privacySections)[number]['name']
