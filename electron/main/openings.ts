import { app } from 'electron'
import { type Opening, openingOf, openingOfArguments } from '../../shared/program/deepLink.ts'

/**
 * Links and files that somebody opens outside of the program, by whichever way the system hands them over: the command line of the first
 * start or of a second one (Windows, Linux), or events of their own, which come before the program is ready (macOS).
 *
 * Must be called before the app is ready.
 *
 * @returns takes who answers from now on, and tells what the program was started for; null: for nothing
 */
export function listenForOpenings(): (answer: (opening: Opening | null) => void) => Opening | null {
  let answers: ((opening: Opening | null) => void) | undefined
  let early = openingOfArguments(process.argv)
  const take = (opening: Opening | null) => {
    if (answers === undefined) early = opening ?? early
    else answers(opening)
  }
  app.on('second-instance', (_event, argv) => take(openingOfArguments(argv)))
  app.on('open-url', (event, url) => {
    event.preventDefault()
    take(openingOf(url))
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    take(openingOf(path))
  })
  return (answer) => {
    answers = answer
    return early
  }
}
