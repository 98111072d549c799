import { ActionIcon, Button, Group, Input, NumberInput, Select, Stack, Text } from '@mantine/core'
import { useId } from '@mantine/hooks'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { placeNames } from '../../../../shared/reach/placeNames.ts'
import { countyOptions, foldedFilter, municipalityOptions } from '../../../ui/placeOptions.ts'
import { type EventDraft, leftOf, type PlaceDraft, withPlace } from './eventForm.ts'

interface PlaceLinesProps {
  readonly draft: EventDraft
  readonly geo: GeoRegistry
  readonly error: string | undefined
  readonly onChange: (draft: EventDraft) => void
}

/** How many came from each place, a line a place; and how many nobody knows of. */
export function PlaceLines({ draft, geo, error, onChange }: PlaceLinesProps) {
  const { t } = useTranslation()
  const labelId = useId()
  const nameOf = placeNames(geo, t)
  const left = leftOf(draft)
  const set = (line: number, part: Partial<PlaceDraft>) =>
    onChange({ ...draft, places: draft.places.map((one) => (one.line === line ? { ...one, ...part } : one)) })
  const options = [
    {
      group: t('events.form.counties'),
      items: [...countyOptions(geo), { value: 'abroad', label: t('events.abroad') }],
    },
    ...municipalityOptions(geo),
  ]
  return (
    <Input.Wrapper
      label={t('events.form.places')}
      labelElement="div"
      labelProps={{ id: labelId }}
      error={error}
    >
      <Stack gap={6} role="group" aria-labelledby={labelId}>
        {draft.places.map(({ line, place, value }) => (
          <Group key={line} gap="xs" wrap="nowrap">
            <Select
              aria-label={t('events.form.place')}
              placeholder={t('events.form.place')}
              searchable
              flex={1}
              filter={foldedFilter}
              nothingFoundMessage={t('events.form.noPlace')}
              data={options}
              value={place}
              onChange={(chosen) => set(line, { place: chosen })}
            />
            <NumberInput
              aria-label={`${t('events.form.value')}, ${place === null ? t('events.form.thisPlace') : nameOf(place)}`}
              placeholder={t('events.form.value')}
              hideControls
              w={110}
              min={0}
              max={1e7}
              allowDecimal={false}
              thousandSeparator=" "
              value={value ?? ''}
              onChange={(typed) => set(line, { value: typeof typed === 'number' ? typed : null })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('events.form.removePlace', {
                place: place === null ? t('events.form.thisPlace') : nameOf(place),
              })}
              onClick={() => onChange({ ...draft, places: draft.places.filter((one) => one.line !== line) })}
            >
              <IconTrash size={18} stroke={1.6} />
            </ActionIcon>
          </Group>
        ))}
        <Group justify="space-between">
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
            onClick={() => onChange(withPlace(draft))}
          >
            {t('events.form.addPlace')}
          </Button>
          {left > 0 && (
            <Text size="sm" c="dimmed" role="status">
              {t('events.form.left', { value: left })}
            </Text>
          )}
        </Group>
      </Stack>
    </Input.Wrapper>
  )
}
