import { ActionIcon, Button, Group, Text, Tooltip, UnstyledButton } from '@mantine/core'
import { IconEyeOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { describeFinding } from '../../../shared/checks/describeFinding.ts'
import type { Finding, Fix } from '../../../shared/checks/finding.ts'
import { findingKinds } from '../../../shared/checks/findingCodes.ts'
import classes from './FindingItem.module.css'
import { fixLabel } from './fixLabel.ts'

interface FindingItemProps {
  readonly finding: Finding
  readonly onGoTo: () => void
  readonly onFix: (fix: Fix) => void
  /** Left out for what cannot be put aside. */
  readonly onIgnore?: () => void
}

/** One finding: what, where, what to do, and the buttons that do it. */
export function FindingItem({ finding, onGoTo, onFix, onIgnore }: FindingItemProps) {
  const { t } = useTranslation()
  const { message, place, remedy } = describeFinding(finding, t)
  const { topic } = findingKinds[finding.code]
  const hasPlace = finding.place.part !== 'letter' && finding.place.part !== 'theme'
  const fixes = finding.fixes.filter(({ kind }) => kind !== 'goTo' || hasPlace)
  return (
    <li className={classes.item} data-severity={finding.severity}>
      <div className={classes.head}>
        {hasPlace ? (
          <UnstyledButton
            className={classes.message}
            aria-label={t('checks.goToThis', { message })}
            onClick={onGoTo}
          >
            {message}
          </UnstyledButton>
        ) : (
          <span className={classes.message}>{message}</span>
        )}
        {onIgnore !== undefined && (
          <Tooltip label={t('checks.ignore')}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={t('checks.ignoreThis', { message })}
              onClick={onIgnore}
            >
              <IconEyeOff size={16} stroke={1.6} />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      <Text size="xs" className={classes.about}>
        {place} · {t(`checks.topic.${topic}`)}
      </Text>
      <Text size="sm" className={classes.remedy}>
        {remedy}
      </Text>
      {fixes.length > 0 && (
        <Group gap={6} mt={6}>
          {fixes.map((fix, index) => (
            <Button
              key={JSON.stringify(fix)}
              size="compact-xs"
              variant={index === 0 ? 'light' : 'default'}
              aria-label={`${fixLabel(fix, finding, t)}: ${message}`}
              onClick={() => onFix(fix)}
            >
              {fixLabel(fix, finding, t)}
            </Button>
          ))}
        </Group>
      )}
    </li>
  )
}
