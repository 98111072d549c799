import { Button } from '@mantine/core'
import { IconFileImport, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contact } from '../../../shared/audience/contact.ts'
import type { SegmentId } from '../../../shared/contract/scalars.ts'
import { useCommands } from '../../app/commands.ts'
import { useAsk } from '../../app/queries.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { AudiencePage } from './AudiencePage.tsx'
import classes from './ContactsScreen.module.css'
import { ContactDrawer } from './contacts/ContactDrawer.tsx'
import { ContactList } from './contacts/ContactList.tsx'
import { EmptyAudience } from './contacts/EmptyAudience.tsx'
import { ExportButton } from './contacts/ExportButton.tsx'
import { ImportDialog } from './importing/ImportDialog.tsx'
import { SegmentHeading } from './segments/SegmentHeading.tsx'
import { SegmentList } from './segments/SegmentList.tsx'

/** The people whom newsletters go to: all of them, or a segment's. */
export function ContactsScreen() {
  const { t } = useTranslation()
  const words = useAsk('contacts.words', {})
  const registry = useAsk('geo.registry', {})
  const segments = useAsk('segments.list', {})
  const [segmentId, setSegmentId] = useState<SegmentId | null>(null)
  const [editing, setEditing] = useState<Contact | 'new' | null>(null)
  const [importing, setImporting] = useState(false)
  const segment = segments.data?.segments.find(({ id }) => id === segmentId)

  useCommands([
    {
      id: 'audience.add',
      group: 'list',
      label: t('audience.list.add'),
      icon: IconPlus,
      keywords: ['ny kontakt', 'mottagare', 'new contact', 'recipient'],
      run: () => setEditing('new'),
    },
    {
      id: 'audience.import',
      group: 'list',
      label: t('audience.import.title'),
      icon: IconFileImport,
      keywords: ['csv', 'läs in', 'excel', 'import', 'contacts'],
      run: () => setImporting(true),
    },
  ])

  const failed = [words, registry, segments].find((answer) => answer.isError)
  if (failed !== undefined) {
    return (
      <AudiencePage part="contacts">
        <ErrorNote error={failed.error} onRetry={() => void failed.refetch()} />
      </AudiencePage>
    )
  }
  if (words.data === undefined || registry.data === undefined || segments.data === undefined) {
    return <Waiting />
  }
  const isEmpty = words.data.total === 0 && segments.data.segments.length === 0
  return (
    <AudiencePage
      part="contacts"
      actions={
        !isEmpty && (
          <>
            <ExportButton />
            <Button
              variant="default"
              leftSection={<IconFileImport size={18} stroke={1.6} />}
              onClick={() => setImporting(true)}
            >
              {t('common.action.import')}
            </Button>
            <Button leftSection={<IconPlus size={18} stroke={1.8} />} onClick={() => setEditing('new')}>
              {t('audience.list.add')}
            </Button>
          </>
        )
      }
    >
      {isEmpty ? (
        <EmptyAudience onImport={() => setImporting(true)} onAdd={() => setEditing('new')} />
      ) : (
        <div className={classes.columns}>
          <SegmentList
            segments={segments.data.segments}
            selected={segment?.id ?? null}
            onSelect={setSegmentId}
            geo={registry.data}
          />
          <section
            className={classes.contacts}
            aria-label={segment === undefined ? t('audience.list.all') : segment.name}
          >
            {segment !== undefined && (
              <SegmentHeading segment={segment} geo={registry.data} onDeleted={() => setSegmentId(null)} />
            )}
            <ContactList
              key={segment?.id ?? 'all'}
              rule={segment?.rule ?? ''}
              geo={registry.data}
              onEdit={setEditing}
            />
          </section>
        </div>
      )}
      {editing !== null && (
        <ContactDrawer
          contact={editing === 'new' ? null : editing}
          geo={registry.data}
          onClose={() => setEditing(null)}
        />
      )}
      {importing && <ImportDialog onClose={() => setImporting(false)} />}
    </AudiencePage>
  )
}
