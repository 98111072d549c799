import type { Scene } from './scene.ts'
import { posts } from './usedWorkspace.ts'

const screens = {
  home: '/',
  posts: '/posts',
  compose: `/posts/${posts.letter}`,
  audience: '/audience',
  sending: '/sending',
  reach: '/reach',
  appearance: '/settings/appearance',
} as const

const looks = { high: { contrast: 'high' }, compact: { density: 'compact' } } as const

/** The main screens in the high contrast, and in the compact density. */
export const lookScenes: readonly Scene[] = Object.entries(looks).flatMap(([name, look]) => [
  ...Object.entries(screens).map(
    ([screen, at]): Scene => ({ ...{ name: `${screen}-${name}`, workspace: 'used', at, look } }),
  ),
  { ...{ name: `calendar-${name}`, workspace: 'calendar', at: '/calendar', look } },
])
