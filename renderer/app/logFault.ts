import { call } from './call.ts'

/** Tells main of what failed in the page. What comes of that is not waited for, and fails quietly: there is nobody left to tell. */
export function logFault(thrown: unknown): void {
  const { name, message, stack = '' } = thrown instanceof Error ? thrown : new Error(String(thrown))
  const fault = { name: name.slice(0, 60), message: message.slice(0, 1000), stack: stack.slice(0, 8000) }
  void call('program.logFault', fault).catch(() => undefined)
}

/** Tells of what nobody catches, for as long as the page lives. */
export function logUncaught(): void {
  window.addEventListener('error', ({ error }) => {
    if (error !== null && error !== undefined) logFault(error)
  })
  window.addEventListener('unhandledrejection', ({ reason }) => logFault(reason))
}
