import { Button, Text } from '@mantine/core'
import { IconLink } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CheckedLink } from '../../../shared/contract/checks.ts'
import type { PostContent } from '../../../shared/post/post.ts'
import { useDo } from '../../app/queries.ts'
import { whileBusy } from '../../ui/whileBusy.ts'

/** Asks the post's links whether they answer: only when somebody asks, since it contacts others. */
export function LinkCheck({ content }: { content: PostContent }) {
  const { t } = useTranslation()
  const check = useDo('checks.links')
  const links = check.data?.links
  const count = (...verdicts: CheckedLink['verdict'][]) =>
    (links ?? []).filter(({ verdict }) => verdicts.includes(verdict)).length
  const told =
    links === undefined
      ? t('checks.links.hint')
      : links.length === 0
        ? t('checks.links.none')
        : (
            [
              ['fine', count('fine')],
              ['broken', count('broken')],
              ['unanswered', count('unanswered', 'private')],
            ] as const
          )
            .filter(([, many]) => many > 0)
            .map(([verdict, many]) => t(`checks.links.${verdict}`, { count: many }))
            .join(' ')
  return (
    <div>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconLink size={16} stroke={1.6} />}
        {...whileBusy(check.isPending, () => check.mutate({ content }))}
      >
        {t('checks.links.check')}
      </Button>
      <Text size="xs" mt={4} role="status">
        {check.isPending ? t('checks.links.checking') : told}
      </Text>
    </div>
  )
}
