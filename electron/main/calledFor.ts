import { app } from 'electron'
import type { ContractEvent } from '../../shared/contract/contract.ts'
import { type Opening, openingOf, openingOfArguments } from '../../shared/program/deepLink.ts'
import type { CalledFiles } from './calledFiles.ts'
import type { MainWindow } from './mainWindow.ts'

/**
 * Links and files that somebody opens outside of the program, by whichever way the system hands them over: the command line of the first
 * start or of a second one (Windows, Linux), or events of their own, which come before the program is ready (macOS).
 */
export interface CalledFor {
  /** Must be called before the app is ready. */
  listen(): void
  /** What the program was started for, as far as it is known yet. */
  early(): readonly Called[]
  /** @param show takes what comes from now on. @returns what the program was started for */
  answer(show: Show): readonly Called[]
}

/** What somebody opens, and the folder that a file without one lies in. */
export interface Called {
  readonly opening: Opening
  readonly workingFolder: string
}
type Show = (called: Called) => void

export function createCalledFor(): CalledFor {
  let show: Show | undefined
  const early: Called[] = []
  const take = (opening: Opening | null, workingFolder = process.cwd()) => {
    if (opening === null) return
    if (show === undefined) early.push({ opening, workingFolder })
    else show({ opening, workingFolder })
  }
  return {
    listen() {
      take(openingOfArguments(process.argv))
      app.on('second-instance', (_event, argv, folder) => take(openingOfArguments(argv), folder))
      app.on('open-url', (event, url) => {
        event.preventDefault()
        take(openingOf(url))
      })
      app.on('open-file', (event, path) => {
        event.preventDefault()
        take(openingOf(path))
      })
    },
    early: () => early,
    answer(shows) {
      show = shows
      return early
    },
  }
}

/** Where in the program a link leads; undefined: nowhere that is known. */
export function placeOf(called: readonly Called[]): string | undefined {
  return called.flatMap(({ opening }) => (opening.kind === 'link' ? (opening.place ?? []) : [])).at(-1)
}

/** Brings the window to the front, where a link leads, or where a file waits to be looked at. Neither does anything by itself. */
export function showCalledFor(
  { opening, workingFolder }: Called,
  {
    window,
    files,
    emit,
  }: {
    readonly window: MainWindow
    readonly files: CalledFiles
    readonly emit: (event: ContractEvent) => void
  },
): void {
  if (opening.kind === 'file') {
    files.add(opening, workingFolder)
    window.open()
    return
  }
  window.open(opening.place ?? undefined)
  if (opening.place === null) emit({ name: 'place.unknown', payload: {} })
}
