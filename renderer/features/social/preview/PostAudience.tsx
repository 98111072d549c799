import { Group, Text } from '@mantine/core'
import { IconLock, IconMoon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Visibility } from '../../../../shared/social/visibility.ts'
import { useAccountVisibility } from '../useAccountVisibility.ts'

/** Says who sees a post where that is not everybody; Mastodon's own signs stand for it. */
export function PostAudience({ visibility }: { readonly visibility: Visibility | undefined }) {
  const { t } = useTranslation()
  const usual = useAccountVisibility()
  const seen = visibility ?? usual ?? 'public'
  if (seen === 'public') return null
  const Icon = seen === 'private' ? IconLock : IconMoon
  return (
    <Group gap={4} wrap="nowrap" c="dimmed">
      <Icon size={14} stroke={1.6} aria-hidden />
      <Text span size="xs">
        {t(`accounts.form.mastodon.visible.${seen}`)}
      </Text>
    </Group>
  )
}
