import {
  IconBrandBluesky,
  IconBrandFacebook,
  IconBrandInstagram,
  IconBrandLinkedin,
  IconBrandMastodon,
  IconBrandX,
  type IconProps,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { Network } from '../../../shared/social/network.ts'

export interface NetworkLook {
  readonly icon: ComponentType<IconProps>
  /** The network's own colour, for a light and a dark ground. */
  readonly color: string
  /** Image above the text, as a network of images has it. */
  readonly imageFirst: boolean
}

export const networkLooks: Readonly<Record<Network, NetworkLook>> = {
  bluesky: { icon: IconBrandBluesky, color: 'light-dark(#0560c2, #5eb0ff)', imageFirst: false },
  mastodon: { icon: IconBrandMastodon, color: 'light-dark(#563acc, #a99bff)', imageFirst: false },
  linkedin: { icon: IconBrandLinkedin, color: 'light-dark(#0a66c2, #70b5f9)', imageFirst: false },
  facebook: { icon: IconBrandFacebook, color: 'light-dark(#0b5fcc, #75b0ff)', imageFirst: false },
  x: { icon: IconBrandX, color: 'light-dark(#22201b, #dedbd3)', imageFirst: false },
  instagram: { icon: IconBrandInstagram, color: 'light-dark(#b8256b, #ff8fc0)', imageFirst: true },
}
