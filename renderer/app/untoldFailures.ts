import type { Query } from '@tanstack/react-query'
import { toErrorRecord } from '../../shared/errors/rundbrevError.ts'
import type { ErrorCode } from '../../shared/i18n/catalogue.ts'
import { askFailedAgain, queryClient } from './queries.ts'
import { showErrorWithRetry } from './showError.ts'

/** What is wrong beneath every question, and not with what was asked: a rule that somebody is typing is told of where it is typed. */
const beneath: ReadonlySet<string> = new Set<ErrorCode>([
  'internal-fault',
  'workspace-out-of-reach',
  'workspace-busy',
  'workspace-read-only',
  'disk-failing',
  'disk-full',
  'database-value',
  'database-inconsistent',
])

/** Time for the screen to say it itself, in milliseconds. */
const patience = 500

/** How many notes of errors are on the screen. */
let notes = 0
/** Takes the toast away, where one stands. */
let takeAway = () => {}

/** An error is told of where it is: nothing more needs to be said. @returns call when the note has gone */
export function noteShown(): () => void {
  notes += 1
  takeAway()
  return () => {
    notes -= 1
  }
}

/**
 * No question fails in silence: what is shown without one of its answers, and without a word about it, is said in a toast with the way to
 * ask again, which goes when all has been answered. For as long as the page lives.
 */
export function listenForUntoldFailures(client = queryClient, show = showErrorWithRetry): void {
  const cache = client.getQueryCache()
  const findUntold = () => cache.findAll({ type: 'active' }).find(isUntold)
  let timer: ReturnType<typeof setTimeout> | undefined
  cache.subscribe((event) => {
    if (event.type !== 'updated') return
    if (event.action.type === 'success' && findUntold() === undefined) takeAway()
    if (event.action.type !== 'error' || timer !== undefined) return
    timer = setTimeout(() => {
      timer = undefined
      const untold = findUntold()
      if (untold !== undefined && notes === 0) takeAway = show(untold.state.error, askFailedAgain)
    }, patience)
  })
}

/** Whether somebody waits for an answer that does not come, for a reason that no form has. */
export function isUntold({ state }: Pick<Query, 'state'>): boolean {
  return state.status === 'error' && state.data === undefined && beneath.has(toErrorRecord(state.error).code)
}
