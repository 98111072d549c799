import { List, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { NewsletterWarning } from '../../../shared/contract/newsletters.ts'
import classes from './WarningList.module.css'

/** What to see to before the newsletter is sent, or that there is nothing. */
export const WarningList = memo(function WarningList({
  warnings,
}: {
  warnings: readonly NewsletterWarning[]
}) {
  const { t } = useTranslation()
  if (warnings.length === 0) {
    return (
      <Text size="xs" className={classes.fine}>
        <IconCircleCheck size={16} stroke={1.6} aria-hidden />
        {t('newsletter.preview.fine')}
      </Text>
    )
  }
  return (
    <List
      size="xs"
      spacing={3}
      className={classes.warnings}
      icon={<IconAlertTriangle size={16} stroke={1.6} aria-hidden />}
    >
      {warnings.map(({ code, block }) => (
        <List.Item key={`${code} ${block}`}>
          {t(`newsletter.warning.${code}`)}
          {block !== null && ` (${t('common.place.block', { block })})`}
        </List.Item>
      ))}
    </List>
  )
})
