import {
  IconAlertTriangle,
  IconArrowsSplit2,
  IconClockExclamation,
  IconDatabaseX,
  IconFlaskOff,
  IconHandStop,
  IconHelpHexagon,
  IconHourglassLow,
  IconInboxOff,
  IconLogin2,
  IconMailOff,
  IconMailOpened,
  IconMapPinQuestion,
  IconPlayerPause,
  type IconProps,
  IconRubberStamp,
  IconSend,
  IconUserQuestion,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { NeedKind } from '../../../shared/home/need.ts'

interface NeedLook {
  readonly icon: ComponentType<IconProps>
  /** broken: something does not go out, or is not kept. pressing: somebody waits, or time passes. calm: it can wait for a quiet hour. */
  readonly weight: 'broken' | 'pressing' | 'calm'
}

/** What each need is known by beside its words. */
export const needLooks: Readonly<Record<NeedKind, NeedLook>> = {
  held: { icon: IconHandStop, weight: 'broken' },
  inDoubt: { icon: IconHelpHexagon, weight: 'pressing' },
  missed: { icon: IconClockExclamation, weight: 'pressing' },
  stopped: { icon: IconPlayerPause, weight: 'pressing' },
  failed: { icon: IconAlertTriangle, weight: 'broken' },
  byHand: { icon: IconSend, weight: 'pressing' },
  wishes: { icon: IconMailOff, weight: 'pressing' },
  signInLost: { icon: IconLogin2, weight: 'broken' },
  approvals: { icon: IconRubberStamp, weight: 'pressing' },
  drifted: { icon: IconArrowsSplit2, weight: 'pressing' },
  replies: { icon: IconMailOpened, weight: 'calm' },
  inbox: { icon: IconInboxOff, weight: 'broken' },
  backup: { icon: IconDatabaseX, weight: 'broken' },
  signInEnds: { icon: IconHourglassLow, weight: 'pressing' },
  trial: { icon: IconFlaskOff, weight: 'calm' },
  unplaced: { icon: IconMapPinQuestion, weight: 'calm' },
  noBasis: { icon: IconUserQuestion, weight: 'calm' },
}
