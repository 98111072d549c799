import { menuCommands } from '../../shared/program/menuModel.ts'
import { undoLatest } from '../ui/undoLatest.ts'
import { call } from './call.ts'
import { commandsNow, doCommand, listenToCommands } from './commands.ts'

/** Undo and redo as menus ask for them: a post's own where one is written, else the field's. */
const turns = { 'edit.undo': ['post.undo', 'undo'], 'edit.redo': ['post.redo', 'redo'] } as const

/** Does what is chosen in the system's menus, and tells main which of their commands there are, for as long as the page lives. */
export function followMenus(): void {
  window.rundbrev.on(({ name, payload }) => {
    if (name === 'command.asked') runFromMenu(payload.id)
  })
  let told = ''
  const tell = () => {
    const ids = commandsNow().filter((id) => menuCommands.has(id))
    const all = [...Object.keys(turns), ...ids].toSorted()
    if (all.join() === told) return
    told = all.join()
    call('window.commands', { ids: all }).catch(() => {
      // Menus that are grey: told again with the next change.
      told = ''
    })
  }
  listenToCommands(tell)
  tell()
}

function runFromMenu(id: string): void {
  if (id !== 'edit.undo' && id !== 'edit.redo') return void doCommand(id)
  const [ofPost, ofField] = turns[id]
  const field = document.activeElement?.closest('input, textarea, [contenteditable="true"]') ?? null
  // A field outside the post, such as a search, has a history of its own.
  const isOfPost = field === null || field.closest('[data-drop-area]') !== null
  if (isOfPost && doCommand(ofPost)) return
  if (field !== null) document.execCommand(ofField)
  else if (id === 'edit.undo') undoLatest()
}
