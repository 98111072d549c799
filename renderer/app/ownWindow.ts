import { useEffect, useSyncExternalStore } from 'react'
import type { BaseLocationHook } from 'wouter'
import { navigate } from 'wouter/use-hash-location'
import { postOfPlace } from '../../shared/program/ownPost.ts'
import { call } from './call.ts'
import { i18n } from './i18n.ts'
import { showError } from './showError.ts'

/** Whether this page is a window with one post alone (renderer/post.html, electron/main/postWindows.ts). */
export const isOwnWindow = window.location.pathname.endsWith('/post.html')

/** As the state of a step to another place: a copy of the post takes its place in the window, as no other post does. */
export const insteadState = 'instead'

let place = askedPlace()
const listeners = new Set<() => void>()
if (isOwnWindow) window.addEventListener('hashchange', arrive)

/**
 * Where a window with one post alone is: at its post, whose history it shows too. Every other place is shown in the program's main window,
 * whichever way it is asked for, and the text stays as it is here.
 */
export const useOwnLocation: BaseLocationHook = () => [useSyncExternalStore(listen, () => place), navigate]
useOwnLocation.hrefs = (path) => `#${path}`

/** Opens a post in a window of its own, or brings that to the front. */
export function openOwnWindow(id: number): void {
  const post = postOfPlace(`/posts/${id}`)
  if (post !== null) call('window.openPost', { id: post }).catch(showError)
}

/** A press with Ctrl (Command), or of the middle button, on any link to a post opens it in a window of its own, for as long as the page lives. */
export function listenForOwnWindows(): void {
  const open = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#/posts/"]') : null
    const post = postOfPlace(link?.getAttribute('href')?.slice(1) ?? '')
    if (post === null) return
    event.preventDefault()
    event.stopPropagation()
    openOwnWindow(post)
  }
  window.addEventListener('click', (event) => (event.ctrlKey || event.metaKey) && open(event), true)
  window.addEventListener('auxclick', (event) => event.button === 1 && open(event), true)
}

/** Names the window after its post, as the system's list of windows shows it. */
export function useOwnTitle(title: string): void {
  useEffect(() => {
    if (!isOwnWindow) return
    const shown = title.trim() === '' ? i18n.t('compose.untitled') : title
    document.title = i18n.t('windows.title', { title: shown, app: i18n.t('common.appName') })
  }, [title])
}

function arrive(): void {
  const asked = askedPlace()
  if (asked === place) return
  if (isSamePost(place, asked) || window.history.state === insteadState) {
    place = asked
    for (const listener of listeners) listener()
    return
  }
  window.history.replaceState(null, '', `#${place}`)
  const [path = '/'] = asked.split('?')
  call('window.showPlace', { path }).catch(showError)
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function askedPlace(): string {
  return `/${window.location.hash.replace(/^#?\/?/, '')}`
}

function isSamePost(one: string, other: string): boolean {
  const post = postOfPlace(other)
  return post !== null && post === postOfPlace(one)
}
