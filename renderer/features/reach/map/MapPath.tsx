import { Anchor, Button, Group, Text } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

interface MapPathProps {
  /** The county that is gone into: "Västerbottens län". */
  readonly county: string
  readonly onLeave: () => void
}

/** Where on the map one is, and the way back. */
export function MapPath({ county, onLeave }: MapPathProps) {
  const { t } = useTranslation()
  return (
    <Group justify="space-between" mb="sm" gap="xs">
      <nav aria-label={t('reachView.map.path')}>
        <Group gap={6} component="ol" p={0} m={0} style={{ listStyle: 'none' }}>
          <li>
            <Anchor component="button" type="button" size="sm" underline="always" onClick={onLeave}>
              {t('reachView.map.counties')}
            </Anchor>
          </li>
          <Text component="li" size="sm" fw={600} aria-current="location">
            <span aria-hidden>/ </span>
            {county}
          </Text>
        </Group>
      </nav>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconArrowLeft size={16} stroke={1.6} />}
        onClick={onLeave}
      >
        {t('reachView.map.back')}
      </Button>
    </Group>
  )
}
