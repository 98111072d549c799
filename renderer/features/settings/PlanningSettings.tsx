import { Group, NumberInput, Select, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Temporal } from 'temporal-polyfill'
import type { WorkspaceSettings } from '../../../shared/workspace/settings.ts'
import { timeOfDay } from '../../ui/moments.ts'
import { useSaveSettings } from './useSaveSettings.ts'

/** When the calendar says that a time is too close to another, or too late. */
export function PlanningSettings({ settings }: { settings: WorkspaceSettings }) {
  const { t } = useTranslation()
  const { save } = useSaveSettings(settings)
  const { planning } = settings
  const hours = Array.from({ length: 24 }, (_, hour) => ({
    value: String(hour),
    label: timeOfDay(Temporal.PlainTime.from({ hour })),
  }))
  const ofNight = (part: 'nightFrom' | 'nightUntil') => (
    <Select
      w={150}
      label={t(`settings.planning.${part}`)}
      allowDeselect={false}
      data={hours}
      value={String(planning[part])}
      onChange={(hour) => hour !== null && save({ planning: { ...planning, [part]: Number(hour) } })}
    />
  )
  return (
    <Stack gap="md">
      <NumberInput
        label={t('settings.planning.days')}
        description={t('settings.planning.daysHint')}
        min={0}
        max={60}
        clampBehavior="strict"
        allowDecimal={false}
        allowNegative={false}
        styles={{ wrapper: { maxWidth: 150 } }}
        value={planning.daysBetweenLetters}
        onChange={(days) =>
          typeof days === 'number' && save({ planning: { ...planning, daysBetweenLetters: days } })
        }
      />
      <div>
        <Group gap="md">
          {ofNight('nightFrom')}
          {ofNight('nightUntil')}
        </Group>
        <Text size="xs" c="dimmed" mt={6}>
          {t('settings.planning.nightHint')}
        </Text>
      </div>
    </Stack>
  )
}
