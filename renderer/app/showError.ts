import { notifications } from '@mantine/notifications'
import { createElement } from 'react'
import { toErrorRecord } from '../../shared/errors/rundbrevError.ts'
import { type DescribedError, describeError } from '../../shared/i18n/describeError.ts'
import { RetryLine } from '../ui/RetryLine.tsx'
import { i18n } from './i18n.ts'

/** So many stand at once: a burst must not keep out what else has to be said. The oldest makes room. */
const mostAtOnce = 3
/** What is shown, the latest last: its words, and its toast. */
let shown: readonly { readonly words: string; readonly id: string }[] = []

/**
 * Says in a toast what went wrong, where, and what to do; it stays until it has been read and closed. Takes whatever was thrown. What the
 * officer has called off is no fault: it is said in passing.
 */
export function showError(thrown: unknown): void {
  tell(thrown, null)
}

/** The same, with a way to try again. @returns call when it is no longer so */
export function showErrorWithRetry(thrown: unknown, retry: () => void): () => void {
  const id = tell(thrown, retry)
  return () => void notifications.hide(id)
}

/** @returns which toast it is */
function tell(thrown: unknown, retry: (() => void) | null): string {
  const { code, message, place, remedy } = describeThrown(thrown)
  if (code === 'work-cancelled') {
    return notifications.show({
      message: `${message} ${remedy}`,
      role: 'group',
      autoClose: 8_000,
      closeButtonProps: closeButton(),
    })
  }
  const title = place === '' ? message : `${message} (${place})`
  const words = `${title} ${remedy}`
  // The same once more comes anew instead of beside itself: it is read out again.
  const standing = shown.filter((other) => other.words === words)
  const others = shown.filter((other) => other.words !== words)
  for (const { id } of [...standing, ...others.slice(0, Math.max(0, others.length - mostAtOnce + 1))]) {
    notifications.hide(id)
  }
  const told = i18n.t('common.remedy', { remedy })
  const id = notifications.show({
    color: 'red',
    title,
    message:
      retry === null
        ? told
        : createElement(RetryLine, {
            text: told,
            label: i18n.t('common.action.retry'),
            onRetry() {
              notifications.hide(id)
              retry()
            },
          }),
    autoClose: false,
    withCloseButton: true,
    closeButtonProps: closeButton(),
    onClose: ({ id: closed }) => {
      shown = shown.filter((other) => other.id !== closed)
    },
  })
  shown = [...shown.filter((other) => other.words !== words), { words, id }]
  return id
}

/** What was thrown, in the interface's language. */
export function describeThrown(thrown: unknown): DescribedError {
  return describeError(toErrorRecord(thrown), i18n.t)
}

function closeButton() {
  return { 'aria-label': i18n.t('common.action.close') }
}
