import { app, type BrowserWindow } from 'electron'
import type { PostId } from '../../shared/contract/scalars.ts'
import { postOfPlace } from '../../shared/program/ownPost.ts'
import { readPost } from '../store/posts.ts'
import type { OpenWorkspace } from '../workspace/openWorkspace.ts'
import { bringToFront } from './inFront.ts'
import { keepOpenPosts, type OpenPost, readOpenPosts } from './openPosts.ts'
import { isSafeMode } from './safeStart.ts'
import { createWindow, shownWindows } from './window.ts'
import { stateOf, watchPlace } from './windowMemory.ts'

/** Posts that have a window of their own: one each. */
export interface PostWindows {
  /** Opens one, or brings it to the front where it is open. */
  open(id: PostId): void
  /** Those that stood open when the program was left, where they stood: once, as soon as there is a workspace and it is theirs. */
  comeBack(): void
}

interface PostWindowsOptions {
  /** Told of each window, before it is shown. */
  readonly made: (window: BrowserWindow) => void
  /** The one that is open; undefined where none is. */
  readonly workspace: () => OpenWorkspace | undefined
}

export function createPostWindows(programRoot: string, { made, workspace }: PostWindowsOptions): PostWindows {
  const userData = app.getPath('userData')
  const keeps = !isSafeMode()
  let leftOpen = keeps ? readOpenPosts(userData) : null
  // Until its page is there.
  const begunWith = new WeakMap<BrowserWindow, PostId>()
  const folders = new WeakMap<BrowserWindow, string>()
  const postOf = (window: BrowserWindow) => shownPost(window) ?? begunWith.get(window)

  /** One that closes with its workspace has been left open: only while that is there is it known that somebody has closed it. */
  const keepOpen = () => {
    const folder = workspace()?.folder
    if (folder === undefined || !keeps) return
    const posts = shownWindows('post').flatMap((window): OpenPost[] => {
      const id = folders.get(window) === folder ? postOf(window) : undefined
      return id === undefined ? [] : [{ id, ...stateOf(window) }]
    })
    keepOpenPosts(userData, { folder, posts })
  }

  const make = (id: PostId, left?: OpenPost) => {
    const window = createWindow(programRoot, `/posts/${id}`, 'post', left)
    begunWith.set(window, id)
    folders.set(window, workspace()?.folder ?? '')
    made(window)
    watchPlace(window, keepOpen)
    window.webContents.on('did-navigate-in-page', keepOpen)
    window.once('closed', keepOpen)
    keepOpen()
  }

  return {
    open(id) {
      const open = shownWindows('post').find((one) => postOf(one) === id)
      if (open === undefined) make(id)
      else bringToFront(open)
    },
    comeBack() {
      const open = workspace()
      if (leftOpen === null || open === undefined) return
      const { folder, posts } = leftOpen
      leftOpen = null
      if (folder !== open.folder) return
      for (const post of posts) if (readPost(open.database, post.id) !== undefined) make(post.id, post)
    },
  }
}

/** Asked of the page itself, which may have gone on to a copy of its post. */
function shownPost({ webContents }: BrowserWindow): PostId | null {
  const [, place = ''] = webContents.getURL().split('#')
  return postOfPlace(place)
}
