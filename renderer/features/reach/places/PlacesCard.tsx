import { Button, Group, Text } from '@mantine/core'
import { IconMapPinQuestion } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { useAsk } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import classes from './Places.module.css'
import { PlacesDialog } from './PlacesDialog.tsx'

interface PlacesCardProps {
  readonly geo: GeoRegistry
}

/** How many places wait for an answer, and the way to them; nothing where none does and none has been answered. */
export function PlacesCard({ geo }: PlacesCardProps) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  const asked = useAsk('reach.unplaced', {})
  if (asked.isError) return <ErrorNote error={asked.error} onRetry={() => void asked.refetch()} />
  if (asked.data === undefined) return null
  const { places, answers } = asked.data
  const dialog = opened && <PlacesDialog geo={geo} onClose={() => setOpened(false)} />
  if (places.length === 0) {
    if (answers.length === 0 && !opened) return null
    return (
      <div className={classes.given}>
        <Button variant="subtle" size="compact-sm" onClick={() => setOpened(true)}>
          {t('places.given', { count: answers.length })}
        </Button>
        {dialog}
      </div>
    )
  }
  return (
    <section className={classes.card} aria-label={t('places.title')}>
      <Group wrap="nowrap" gap="sm" align="flex-start">
        <IconMapPinQuestion size={22} stroke={1.6} className={classes.icon} aria-hidden />
        <div>
          <Text fw={600} size="sm">
            {t('places.waiting', { count: places.length })}
          </Text>
          <Text size="sm" c="dimmed" maw="72ch">
            {t('places.why')}
          </Text>
        </div>
      </Group>
      <Button variant="default" onClick={() => setOpened(true)}>
        {t('places.answer')}
      </Button>
      {dialog}
    </section>
  )
}
