import { Avatar } from '@mantine/core'
import type { Network } from '../../../../shared/social/network.ts'
import { networkLooks } from '../../../ui/networkLook.ts'

/** The organisation's face, in the shape that the network gives it. */
export function Face({ network, name, size = 42 }: { network: Network; name: string; size?: number }) {
  const { face } = networkLooks[network]
  const radius = face === 'round' ? size / 2 : face === 'rounded' ? 8 : 2
  return <Avatar name={name} color="pine" variant="filled" size={size} radius={radius} aria-hidden />
}
