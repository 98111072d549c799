import { ActionIcon, Group, Text, Tooltip } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CountyCode } from '../../../shared/contract/scalars.ts'
import { useCommands } from '../../app/commands.ts'
import { useAsk } from '../../app/queries.ts'
import classes from './CountyStepper.module.css'
import { type Reader, readerIn } from './reader.ts'

interface CountyStepperProps {
  /** Whose county's letter is shown; null where it is nobody's. */
  readonly county: CountyCode | null
  readonly onChange: (reader: Reader) => void
}

/** From county to county among those aimed at: each as one of its contacts gets the letter. */
export const CountyStepper = memo(function CountyStepper({ county, onChange }: CountyStepperProps) {
  const { t } = useTranslation()
  const counties = useAsk('newsletter.counties', {}).data?.counties ?? []
  const at = counties.findIndex(({ code }) => code === county)
  const shown = counties[at]
  const step = (by: 1 | -1) => {
    // From outside the list forwards is its first and backwards its last.
    const from = at === -1 && by === -1 ? 0 : at
    const next = counties[(from + by + counties.length) % counties.length]
    if (next !== undefined) onChange(readerIn(next))
  }
  useCommands(
    counties.length === 0
      ? []
      : [
          {
            id: 'letter.nextCounty',
            group: 'letter',
            label: t('palette.letter.nextCounty'),
            icon: IconChevronRight,
            keywords: ['län', 'county'],
            run: () => step(1),
          },
          {
            id: 'letter.previousCounty',
            group: 'letter',
            label: t('palette.letter.previousCounty'),
            icon: IconChevronLeft,
            keywords: ['län', 'county'],
            run: () => step(-1),
          },
        ],
  )
  return (
    <Group gap={4} wrap="nowrap" role="group" aria-label={t('newsletter.preview.byCounty')}>
      <Tooltip label={t('newsletter.preview.previousCounty')}>
        <ActionIcon
          variant="default"
          size={30}
          aria-label={t('newsletter.preview.previousCounty')}
          disabled={counties.length === 0}
          onClick={() => step(-1)}
        >
          <IconChevronLeft size={18} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('newsletter.preview.nextCounty')}>
        <ActionIcon
          variant="default"
          size={30}
          aria-label={t('newsletter.preview.nextCounty')}
          disabled={counties.length === 0}
          onClick={() => step(1)}
        >
          <IconChevronRight size={18} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <div className={classes.county} role="status">
        <Text size="sm" fw={600} truncate>
          {shown?.name ?? t('newsletter.preview.otherCounty')}
        </Text>
        {shown !== undefined && (
          <Text size="xs" c="dimmed" truncate>
            {t('newsletter.preview.contacts', { count: shown.contacts })}
          </Text>
        )}
      </div>
    </Group>
  )
})
