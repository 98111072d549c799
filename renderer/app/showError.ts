import { notifications } from '@mantine/notifications'
import { toErrorRecord } from '../../shared/errors/rundbrevError.ts'
import { type DescribedError, describeError } from '../../shared/i18n/describeError.ts'
import { i18n } from './i18n.ts'

/** Says in a toast what went wrong, where, and what to do. Takes whatever was thrown. */
export function showError(thrown: unknown): void {
  const { message, place, remedy } = describeThrown(thrown)
  notifications.show({
    color: 'red',
    title: place === '' ? message : `${message} (${place})`,
    message: i18n.t('common.remedy', { remedy }),
    autoClose: 12_000,
    withCloseButton: true,
    closeButtonProps: { 'aria-label': i18n.t('common.action.close') },
  })
}

/** What was thrown, in the interface's language. */
export function describeThrown(thrown: unknown): DescribedError {
  return describeError(toErrorRecord(thrown), i18n.t)
}
