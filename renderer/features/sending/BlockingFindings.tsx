import { Alert, Anchor, List, Text } from '@mantine/core'
import { IconBan } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { describeFinding } from '../../../shared/checks/describeFinding.ts'
import type { Finding, FindingPlace } from '../../../shared/checks/finding.ts'

interface BlockingFindingsProps {
  readonly findings: readonly Finding[]
  readonly onGoTo: ((place: FindingPlace) => void) | undefined
}

/** Why this cannot be published yet, each with the way to where it is mended. */
export function BlockingFindings({ findings, onGoTo }: BlockingFindingsProps) {
  const { t } = useTranslation()
  return (
    <Alert
      color="red"
      icon={<IconBan stroke={1.6} />}
      title={t('checks.schedule.title', { count: findings.length })}
      role="status"
      aria-live="polite"
    >
      <List size="sm" spacing={6}>
        {findings.map((finding) => {
          const { message, place, remedy } = describeFinding(finding, t)
          const { part } = finding.place
          const isOnDesk = onGoTo !== undefined && part !== 'letter'
          return (
            <List.Item key={JSON.stringify([finding.code, finding.place, finding.values])}>
              {isOnDesk ? (
                <Anchor
                  component="button"
                  type="button"
                  size="sm"
                  fw={600}
                  underline="always"
                  ta="left"
                  c="inherit"
                  display="inline"
                  // A long message wraps within the button: the bullet stays at its first line.
                  style={{ verticalAlign: 'top' }}
                  onClick={() => onGoTo(finding.place)}
                >
                  {message}
                </Anchor>
              ) : (
                <Text span size="sm" fw={600}>
                  {message}
                </Text>
              )}{' '}
              <Text span size="sm">
                ({place}). {remedy}
              </Text>
            </List.Item>
          )
        })}
      </List>
    </Alert>
  )
}
