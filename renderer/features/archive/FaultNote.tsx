import { Alert, List, Text } from '@mantine/core'
import { IconShieldX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../../shared/archive/finding.ts'
import { describeError } from '../../../shared/i18n/describeError.ts'

interface FaultNoteProps {
  readonly title: string
  readonly faults: readonly Fault[]
}

const mostShown = 20

/** What is not as it must be, each with its place and what to do. */
export function FaultNote({ title, faults }: FaultNoteProps) {
  const { t } = useTranslation()
  const told = faults.slice(0, mostShown).map((fault) => describeError(fault, t))
  return (
    <Alert color="red" icon={<IconShieldX stroke={1.6} />} title={title} role="alert">
      <List size="sm" spacing={6} listStyleType="none">
        {told.map(({ code, message, place, remedy }) => (
          <List.Item key={`${code} ${place} ${message}`}>
            <Text size="sm">{message}</Text>
            {place !== '' && (
              <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                {place}
              </Text>
            )}
            <Text size="xs">{t('common.remedy', { remedy })}</Text>
          </List.Item>
        ))}
      </List>
      {faults.length > mostShown && (
        <Text size="sm" mt="xs">
          {t('common.andMore', { count: faults.length - mostShown })}
        </Text>
      )}
    </Alert>
  )
}
