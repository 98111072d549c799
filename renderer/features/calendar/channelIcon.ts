import { IconMail, type IconProps, IconShare3 } from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { Network } from '../../../shared/social/network.ts'
import { networkLooks } from '../../ui/networkLook.ts'

/** What a channel is known by beside its colour: a letter, or its network's mark. */
export function channelIcon(kind: string, network: Network | null): ComponentType<IconProps> {
  if (kind === 'email') return IconMail
  return network === null ? IconShare3 : networkLooks[network].icon
}
