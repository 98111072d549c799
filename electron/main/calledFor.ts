import { app } from 'electron'
import type { ContractEvent } from '../../shared/contract/contract.ts'
import { type Opening, openingOf, openingOfArguments } from '../../shared/program/deepLink.ts'
import type { MainWindow } from './mainWindow.ts'

/**
 * Links and files that somebody opens outside of the program, by whichever way the system hands them over: the command line of the first
 * start or of a second one (Windows, Linux), or events of their own, which come before the program is ready (macOS).
 */
export interface CalledFor {
  /** Must be called before the app is ready. */
  listen(): void
  /** What the program was started for, as far as it is known yet. */
  early(): Opening | null
  /** @param show takes what comes from now on. @returns what the program was started for; null: nothing of the kind */
  answer(show: (opening: Opening) => void): Opening | null
}

export function createCalledFor(): CalledFor {
  let show: ((opening: Opening) => void) | undefined
  let early: Opening | null = null
  const take = (opening: Opening | null) => {
    if (opening === null) return
    if (show === undefined) early = opening
    else show(opening)
  }
  return {
    listen() {
      take(openingOfArguments(process.argv))
      app.on('second-instance', (_event, argv) => take(openingOfArguments(argv)))
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

/** Where in the program a link leads; null: nowhere that is known. */
export function placeOf(opening: Opening | null): string | null {
  return opening?.kind === 'link' ? opening.place : null
}

/** Brings the window to the front, where a link leads; null: where it was. A link shows something and does nothing. */
export function showCalledFor(
  opening: Opening | null,
  window: MainWindow,
  emit: (event: ContractEvent) => void,
): void {
  const place = placeOf(opening)
  window.open(place ?? undefined)
  if (opening?.kind === 'link' && place === null) emit({ name: 'place.unknown', payload: {} })
}
