import { Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CountyCode } from '../../../../shared/contract/scalars.ts'
import { useAsk, useDo } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { FormButtons } from '../../../ui/FormButtons.tsx'
import { countyOptions } from '../../../ui/placeOptions.ts'
import { offerUndo } from '../../../ui/undoLatest.ts'
import { contentOf } from './pointTexts.ts'

interface SchoolBreaksFormProps {
  readonly onCancel: () => void
  /** They are in the calendar. */
  readonly onDone: () => void
}

const sidesOfEaster = ['before', 'after', 'none'] as const

/** A county's usual school breaks, in place of those there are. */
export function SchoolBreaksForm({ onCancel, onDone }: SchoolBreaksFormProps) {
  const { t } = useTranslation()
  const registry = useAsk('geo.registry', {}).data
  const aimed = useAsk('settings.get', {}).data?.aimedCounties[0]
  const had = useAsk('calendarPoints.list', {}).data?.points.some(({ layer }) => layer === 'school') ?? false
  const [chosen, setChosen] = useState<CountyCode | null>(null)
  const [easter, setEaster] = useState<(typeof sidesOfEaster)[number]>('before')
  const county = chosen ?? aimed ?? null
  const back = useDo('calendarPoints.restoreSchoolBreaks')
  const add = useDo('calendarPoints.addSchoolBreaks', {
    onError: () => {},
    onSuccess({ points, before }) {
      offerUndo(t('calendar.points.putInDone', { count: points.length }), () =>
        back.mutate({ points: before.map(contentOf) }),
      )
      onDone()
    },
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (county !== null) add.mutate({ county, easter })
      }}
    >
      <Stack gap="md">
        <Text size="sm">{t('calendar.points.breaksText')}</Text>
        <Select
          data-autofocus
          searchable
          label={t('calendar.points.county')}
          allowDeselect={false}
          data={registry === undefined ? [] : countyOptions(registry)}
          value={county}
          onChange={(code) => code !== null && setChosen(CountyCode.parse(code))}
        />
        <Select
          label={t('calendar.points.easter')}
          allowDeselect={false}
          data={sidesOfEaster.map((value) => ({ value, label: t(`calendar.points.easterChoice.${value}`) }))}
          value={easter}
          onChange={(side) => side !== null && setEaster(side)}
        />
        {had && (
          <Text size="sm" c="dimmed">
            {t('calendar.points.replaces')}
          </Text>
        )}
        {add.isError && <ErrorNote error={add.error} />}
        <FormButtons saving={add.isPending} disabled={county === null} onCancel={onCancel}>
          {t('calendar.points.putIn')}
        </FormButtons>
      </Stack>
    </form>
  )
}
