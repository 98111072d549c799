import { getHotkeyHandler } from '@mantine/hooks'
import type { IconProps } from '@tabler/icons-react'
import { type ComponentType, useEffect, useRef, useSyncExternalStore } from 'react'
import type { sv } from '../../shared/i18n/catalogue.ts'

/** The groups of the palette and the cheat sheet, by their keys in the catalogue. */
export type CommandGroup = keyof typeof sv.palette.group

/** Something that can be done right now, where the officer is: the palette finds it, its keys do it, the cheat sheet lists it. */
export interface Command {
  /** The same from one start of the program to the next: what was done lately is remembered by it. */
  readonly id: string
  readonly group: CommandGroup
  /** In the interface's language. */
  readonly label: string
  readonly icon?: ComponentType<IconProps>
  /** Words that it is also found by, in both languages; never shown. */
  readonly keywords?: readonly string[]
  /** What is told where it leads: found by, too, after what is called so. */
  readonly text?: string
  /** As `@mantine/hooks` writes them: "mod+K", "alt+ArrowUp". The first is the one that is shown beside the command. */
  readonly keys?: readonly string[]
  /** Who listens for the keys: the registry, wherever the focus is (where nothing is said), or the screen or editor itself. */
  readonly heardBy?: 'registry' | 'screen'
  /** Listed with its keys only: what it does needs the cursor where the key is pressed. */
  readonly onlyByKey?: boolean
  readonly run: () => void
}

const contributions = new Map<object, readonly Command[]>()
const listeners = new Set<() => void>()
let all: readonly Command[] = []

/** Contributes commands for as long as the component is shown. What they close over is always the latest render's. */
export function useCommands(commands: readonly Command[]): void {
  const contributor = useRef({})
  const latest = useRef(commands)
  const shown = useRef('')
  useEffect(() => {
    latest.current = commands
    // What is listed is told only when it has changed: screens draw often while somebody types.
    const listed = JSON.stringify(commands)
    if (listed === shown.current) return
    shown.current = listed
    const told = commands.map((command, index) => ({ ...command, run: () => latest.current[index]?.run() }))
    contributions.set(contributor.current, told)
    changed()
  })
  useEffect(() => {
    const { current } = contributor
    return () => {
      contributions.delete(current)
      shown.current = ''
      changed()
    }
  }, [])
}

/** Every command there is now, in the order that their components came. */
export function useAllCommands(): readonly Command[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => all,
  )
}

/** Does what the command of this id does; nothing where it isn't there. */
export function runCommand(id: string): void {
  all.find((command) => command.id === id)?.run()
}

/** The same, as the system's menus ask for it: a dialogue has the program for itself. @returns whether it was done */
export function doCommand(id: string): boolean {
  const command = all.find((one) => one.id === id)
  if (command === undefined || isModalOpen()) return false
  command.run()
  return true
}

/** The ids of what can be done now. */
export function commandsNow(): string[] {
  return all.map(({ id }) => id)
}

/** Tells, for as long as the page lives, that other things can be done than before. */
export function listenToCommands(listener: () => void): void {
  listeners.add(listener)
}

/** Listens for the commands' keys for as long as the page lives. */
export function listenForCommandKeys(): void {
  window.addEventListener('keydown', (event) => {
    // What the editor or a field has made use of is done. A dialogue has the keyboard for itself.
    if (event.defaultPrevented || event.isComposing || isModalOpen()) return
    const command = all.find(
      ({ keys = [], heardBy }) => heardBy !== 'screen' && keys.some((key) => isPressed(key, event)),
    )
    if (command === undefined) return
    event.preventDefault()
    command.run()
  })
}

/** A key without Ctrl, Command or Alt is a letter where text is written, a command elsewhere; F1 to F12 write nothing. */
function isPressed(key: string, event: KeyboardEvent): boolean {
  let hit = false
  const match = () => {
    hit = true
  }
  getHotkeyHandler([[key, match, { preventDefault: false }]])(event)
  if (!hit) return false
  return /(^|\+)(mod|ctrl|meta|alt)\+|(^|\+)f\d+$/i.test(key) || !isWritten(event.target)
}

function isWritten(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.matches('input, textarea, select')
}

function isModalOpen(): boolean {
  return document.querySelector('[aria-modal="true"]') !== null
}

function changed(): void {
  all = [...contributions.values()].flat()
  for (const listener of listeners) listener()
}
