import { Group, Text } from '@mantine/core'
import { IconDeviceLaptop, IconHandClick, IconServer2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Publication } from '../../../shared/schedule/publication.ts'
import { holderOf, type PublicationHolder } from './holderOf.ts'
import { useWhoRuns } from './useWhoRuns.ts'

/** From where a publication will go out: this computer, the service, or the network that has it already. */
export function HeldBy({ publication }: { readonly publication: Publication }) {
  const { t } = useTranslation()
  const holder = holderOf(publication, useWhoRuns())
  if (holder === null) return null
  const Icon = icons[holder.kind]
  const { kind, ...values } = holder
  return (
    <Group gap={6} wrap="nowrap" mt={4} c="dimmed">
      <Icon size={16} stroke={1.6} aria-hidden />
      <Text size="xs" span>
        {t('service.holder.label')}: {t(`service.holder.${kind}`, values)}
      </Text>
    </Group>
  )
}

const icons = {
  here: IconDeviceLaptop,
  until: IconDeviceLaptop,
  service: IconServer2,
  with: IconServer2,
  officer: IconHandClick,
} satisfies Record<PublicationHolder['kind'], typeof IconServer2>
