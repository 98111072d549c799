import { Button, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAsk } from '../../app/queries.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { ByHandDialog } from './byHand/ByHandDialog.tsx'
import { ByHandRow } from './byHand/ByHandRow.tsx'
import { isOwnPlace, type OwnPlace } from './byHand/ownPlace.ts'
import classes from './MentionSettings.module.css'

/** Places of the officer's own that are published on by hand. */
export function ByHandSettings() {
  const { t } = useTranslation()
  const channels = useAsk('channels.list', {})
  const [edited, setEdited] = useState<OwnPlace | 'new' | null>(null)
  const add = useRef<HTMLButtonElement>(null)
  if (channels.isError) return <ErrorNote error={channels.error} onRetry={() => void channels.refetch()} />
  const places = (channels.data?.channels ?? []).filter(isOwnPlace)
  return (
    <>
      {places.length === 0 && channels.isSuccess && <Text c="dimmed">{t('byHand.none')}</Text>}
      {places.length > 0 && (
        <ul className={classes.mentions}>
          {places.map((place) => (
            <ByHandRow
              key={place.id}
              place={place}
              onEdit={() => setEdited(place)}
              onRemoved={() => add.current?.focus()}
            />
          ))}
        </ul>
      )}
      <Button
        ref={add}
        mt="md"
        variant="light"
        leftSection={<IconPlus size={17} stroke={1.6} />}
        onClick={() => setEdited('new')}
      >
        {t('byHand.add')}
      </Button>
      {edited !== null && (
        <ByHandDialog place={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </>
  )
}
