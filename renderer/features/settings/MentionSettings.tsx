import { Button, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Mention } from '../../../shared/social/mention.ts'
import { useAsk } from '../../app/queries.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { MentionDialog } from './MentionDialog.tsx'
import { MentionRow } from './MentionRow.tsx'
import classes from './MentionSettings.module.css'

/** Who is mentioned by which handle, network by network. */
export function MentionSettings() {
  const { t } = useTranslation()
  const mentions = useAsk('mentions.list', {})
  const [edited, setEdited] = useState<Mention | 'new' | null>(null)
  const add = useRef<HTMLButtonElement>(null)
  if (mentions.isError) return <ErrorNote error={mentions.error} onRetry={() => void mentions.refetch()} />
  const all = mentions.data?.mentions ?? []
  return (
    <>
      {all.length === 0 && mentions.isSuccess && <Text c="dimmed">{t('settings.mentions.none')}</Text>}
      {all.length > 0 && (
        <ul className={classes.mentions}>
          {all.map((mention) => (
            <MentionRow
              key={mention.id}
              mention={mention}
              onEdit={() => setEdited(mention)}
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
        {t('settings.mentions.add')}
      </Button>
      {edited !== null && (
        <MentionDialog mention={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </>
  )
}
