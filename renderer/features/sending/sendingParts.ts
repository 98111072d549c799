import {
  IconArchive,
  IconClockExclamation,
  IconInbox,
  IconMailbox,
  type IconProps,
  IconSend,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'

/** The parts of what goes out, in the order of their tabs; each is an address of its own. */
export const sendingParts = [
  { name: 'publications', path: '/sending', icon: IconSend, keywords: ['utskick', 'sends', 'publications'] },
  {
    name: 'missed',
    path: '/sending/missed',
    icon: IconClockExclamation,
    keywords: ['missat', 'för sent', 'datorn var av', 'missed', 'late', 'computer was off'],
  },
  {
    name: 'inbox',
    path: '/sending/inbox',
    icon: IconInbox,
    keywords: ['inkorg', 'studsar', 'svar', 'avregistrering', 'autosvar', 'inbox', 'bounces', 'replies'],
  },
  {
    name: 'outbox',
    path: '/sending/outbox',
    icon: IconMailbox,
    keywords: ['utkorg', 'provutskick', 'prova', 'eml', 'outbox', 'trial', 'try'],
  },
  {
    name: 'archive',
    path: '/sending/archive',
    icon: IconArchive,
    keywords: ['arkiv', 'skickat', 'lämna ut', 'archive', 'sent', 'hand out'],
  },
] as const satisfies readonly SendingPartPlace[]
export type SendingPart = (typeof sendingParts)[number]['name']

interface SendingPartPlace {
  readonly name: string
  readonly path: string
  readonly icon: ComponentType<IconProps>
  /** Words that it is also found by, in both languages. */
  readonly keywords: readonly string[]
}

/** The address of a part; of none, the first one's. */
export function sendingPath(part: string | null): string {
  return sendingParts.find(({ name }) => name === part)?.path ?? '/sending'
}

/** The publications, those first that wait for somebody's yes. */
export const approvalsPath = '/sending/approvals'
