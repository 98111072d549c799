import { Skeleton, Stack, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** The shape of rows that are on their way. */
export function RowsComing({ rows = 6 }: { rows?: number }) {
  const { t } = useTranslation()
  return (
    <Stack gap={14} role="status">
      <VisuallyHidden>{t('common.loading')}</VisuallyHidden>
      {Array.from({ length: rows }, (_, index) => (
        // The rows are all alike and never change places.
        // biome-ignore lint/suspicious/noArrayIndexKey: nothing else tells one grey row from the next
        <Skeleton key={index} height={16} radius="sm" width={`${94 - (index % 3) * 9}%`} aria-hidden />
      ))}
    </Stack>
  )
}
