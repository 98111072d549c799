import type { Network } from '../../../../shared/social/network.ts'
import { networkLooks } from '../../../ui/networkLook.ts'

/** A network's mark in its colour. Its name stands beside it. */
export function NetworkMark({ network, size = 24 }: { readonly network: Network; readonly size?: number }) {
  const { icon: Icon, color } = networkLooks[network]
  return <Icon size={size} stroke={1.6} color={color} aria-hidden style={{ flexShrink: 0 }} />
}
