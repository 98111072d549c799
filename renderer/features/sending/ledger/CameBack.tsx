import { Alert, Code, Text } from '@mantine/core'
import { IconMailX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DeliveryId } from '../../../../shared/contract/scalars.ts'
import { useAsk } from '../../../app/queries.ts'
import { momentText } from '../../../ui/moments.ts'

interface CameBackProps {
  readonly deliveryId: DeliveryId
  readonly zone: string
}

/** What came back about a letter: how much weight it has, what that means, and the reporting server's own words. */
export function CameBack({ deliveryId, zone }: CameBackProps) {
  const { t } = useTranslation()
  const rows = useAsk('inbox.ofDelivery', { deliveryId }, { staleTime: 0, gcTime: 0 }).data?.rows ?? []
  return rows.flatMap(({ id, weight, status, diagnostic, at }) => {
    if (weight === null) return []
    const words = diagnostic === '' ? status : diagnostic
    return [
      <Alert
        key={id}
        color={weight === 'soft' ? 'yellow' : 'red'}
        icon={<IconMailX stroke={1.6} />}
        title={t(`inbox.weight.${weight}`)}
        py="xs"
      >
        <Text size="sm">{t(`inbox.weightMeans.${weight}`)}</Text>
        <Text size="xs" c="dimmed" mt={4}>
          {momentText(at, zone)}
        </Text>
        {words !== '' && <Code>{words}</Code>}
      </Alert>,
    ]
  })
}
