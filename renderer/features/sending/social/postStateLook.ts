import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconClockCheck,
  IconClockPause,
  IconCloudUpload,
  IconHelpCircle,
  type IconProps,
  IconRotateClockwise2,
  IconSend2,
  IconTrash,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { PostState } from './postsOf.ts'

interface StateLook {
  readonly icon: ComponentType<IconProps>
  /** Of the theme. */
  readonly colour: string
}

/** A post's state as a sign and a colour; its word stands beside it. */
export const postStateLooks: Readonly<Record<PostState, StateLook>> = {
  done: { icon: IconCircleCheck, colour: 'pine' },
  removed: { icon: IconTrash, colour: 'gray' },
  'in-doubt': { icon: IconHelpCircle, colour: 'orange' },
  refused: { icon: IconAlertTriangle, colour: 'red' },
  begun: { icon: IconSend2, colour: 'pine' },
  handed: { icon: IconClockCheck, colour: 'pine' },
  uploading: { icon: IconCloudUpload, colour: 'pine' },
  retry: { icon: IconRotateClockwise2, colour: 'yellow' },
  waiting: { icon: IconCircleDashed, colour: 'gray' },
  paused: { icon: IconClockPause, colour: 'gray' },
  never: { icon: IconCircleDashed, colour: 'gray' },
}
