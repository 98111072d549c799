import { Select, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { IconMapPin } from '@tabler/icons-react'
import type { NodeViewProps } from '@tiptap/react'
import { useTranslation } from 'react-i18next'
import { LinkField } from '../../../ui/LinkField.tsx'
import { useZone } from '../../../ui/useZone.ts'
import { BlockFrame } from './BlockFrame.tsx'
import { WallTimeFields } from './WallTimeFields.tsx'

/** What happens, when, where, and where more is told. */
export function EventView(view: NodeViewProps) {
  const { t } = useTranslation()
  const workspaceZone = useZone()
  const { title, starts, ends, zone, place, href } = view.node.attrs
  const meantZone = zone === '' ? workspaceZone : zone
  const backwards = starts !== '' && ends !== '' && ends < starts
  const change = (attrs: Record<string, string>) => view.updateAttributes({ zone: meantZone, ...attrs })
  return (
    <BlockFrame view={view} name={t('blocks.event.name')}>
      <Stack gap="xs">
        <TextInput
          size="xs"
          label={t('blocks.event.title')}
          maxLength={300}
          value={title}
          onChange={(event) => view.updateAttributes({ title: event.currentTarget.value })}
        />
        <SimpleGrid cols={2} spacing="md" verticalSpacing="xs">
          <WallTimeFields
            dayLabel={t('blocks.event.startDay')}
            timeLabel={t('blocks.event.startTime')}
            value={starts}
            usualDay=""
            usualTime="09:00"
            error={null}
            onChange={(next) => change({ starts: next })}
          />
          <WallTimeFields
            dayLabel={t('blocks.event.endDay')}
            timeLabel={t('blocks.event.endTime')}
            value={ends}
            usualDay={starts.slice(0, 10)}
            usualTime={starts.slice(11, 16)}
            error={backwards ? t('blocks.event.backwards') : null}
            onChange={(next) => change({ ends: next })}
          />
          <TextInput
            size="xs"
            label={t('blocks.event.place')}
            maxLength={300}
            leftSection={<IconMapPin size={16} stroke={1.6} />}
            value={place}
            onChange={(event) => view.updateAttributes({ place: event.currentTarget.value })}
          />
          <Select
            size="xs"
            searchable
            label={t('blocks.event.zone')}
            data={zonesWith(meantZone)}
            value={meantZone}
            allowDeselect={false}
            limit={80}
            onChange={(next) => next !== null && view.updateAttributes({ zone: next })}
          />
        </SimpleGrid>
        <LinkField
          size="xs"
          label={t('blocks.event.link')}
          value={href === '' ? null : href}
          onChange={(address) => view.updateAttributes({ href: address ?? '' })}
        />
      </Stack>
    </BlockFrame>
  )
}

const knownZones = Intl.supportedValuesOf('timeZone')

/** A zone that this machine does not list by that name is still the one that was meant. */
function zonesWith(zone: string): string[] {
  return knownZones.includes(zone) ? knownZones : [zone, ...knownZones]
}
