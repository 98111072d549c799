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
import type { Network } from '../../shared/social/network.ts'

export interface NetworkLook {
  readonly icon: ComponentType<IconProps>
  /** The network's own colour, for a light and a dark ground. */
  readonly color: string
  /** `column`: the face beside the text; `feed`: above it; `gallery`: the images first. */
  readonly layout: 'column' | 'feed' | 'gallery'
  readonly face: 'round' | 'rounded' | 'square'
}

export const networkLooks: Readonly<Record<Network, NetworkLook>> = {
  bluesky: {
    icon: IconBrandBluesky,
    color: 'light-dark(#0560c2, #5eb0ff)',
    layout: 'column',
    face: 'round',
  },
  mastodon: {
    icon: IconBrandMastodon,
    color: 'light-dark(#563acc, #a99bff)',
    layout: 'column',
    face: 'rounded',
  },
  linkedin: {
    icon: IconBrandLinkedin,
    color: 'light-dark(#0a66c2, #70b5f9)',
    layout: 'feed',
    face: 'square',
  },
  facebook: {
    icon: IconBrandFacebook,
    color: 'light-dark(#0b5fcc, #75b0ff)',
    layout: 'feed',
    face: 'round',
  },
  x: { icon: IconBrandX, color: 'light-dark(#22201b, #dedbd3)', layout: 'column', face: 'round' },
  instagram: {
    icon: IconBrandInstagram,
    color: 'light-dark(#b8256b, #ff8fc0)',
    layout: 'gallery',
    face: 'round',
  },
}
