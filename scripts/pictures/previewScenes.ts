import { addressOfShown, shownPosts } from './previewWorkspace.ts'
import { openTab, type Scene } from './scene.ts'

/**
 * What readers will see on each network, by what the post is made of. The cards stand below each other: seen whole in a high
 * window, as by `--size 1280x4200`.
 */
export const previewScenes: readonly Scene[] = shownPosts.map((post) => ({
  ...{ name: `preview-${post}`, workspace: 'previews', at: addressOfShown(post) },
  open: (page, t) => openTab(page, t('compose.tab.social')),
}))
