import { Button } from '@mantine/core'
import { IconFileImport, IconPlus } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useParams } from 'wouter'
import type { Contact } from '../../../shared/audience/contact.ts'
import type { SegmentId } from '../../../shared/contract/scalars.ts'
import { useCommands } from '../../app/commands.ts'
import { useAsk } from '../../app/queries.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { forgetUndo } from '../../ui/undoLatest.ts'
import { Waiting } from '../../ui/Waiting.tsx'
import { AudiencePage } from './AudiencePage.tsx'
import classes from './ContactsScreen.module.css'
import { ContactDrawer } from './contacts/ContactDrawer.tsx'
import { ContactList, type ShownContacts } from './contacts/ContactList.tsx'
import { EmptyAudience } from './contacts/EmptyAudience.tsx'
import { ExportButton, type ExportChoice } from './contacts/ExportButton.tsx'
import { contactsPath, ruleOfPath } from './contactsPath.ts'
import { ImportDialog } from './importing/ImportDialog.tsx'
import { RuleHeading } from './RuleHeading.tsx'
import { SegmentHeading } from './segments/SegmentHeading.tsx'
import { SegmentList } from './segments/SegmentList.tsx'

/** The people whom newsletters go to: all of them, a segment's, or those of the rule in the address. */
export function ContactsScreen() {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const named = ruleOfPath(useParams())
  const words = useAsk('contacts.words', {})
  const registry = useAsk('geo.registry', {})
  const segments = useAsk('segments.list', {})
  const [segmentId, setSegmentId] = useState<SegmentId | null>(null)
  const [editing, setEditing] = useState<Contact | 'new' | null>(null)
  const [importing, setImporting] = useState(false)
  const [shown, setShown] = useState<ShownContacts | null>(null)
  const segment = named === undefined ? segments.data?.segments.find(({ id }) => id === segmentId) : undefined
  useEffect(() => {
    forgetUndo()
    return forgetUndo
  }, [])
  const select = (id: SegmentId | null) => {
    setSegmentId(id)
    if (named !== undefined) go(contactsPath(''))
  }

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
  const exports: readonly ExportChoice[] = [
    ...(shown === null || shown.found === shown.total || shown.found === 0
      ? []
      : [
          {
            label: t('contacts.export.shown', { count: shown.found }),
            which: { kind: 'matching' as const, rule: shown.rule, search: shown.search, except: [] },
          },
        ]),
    { label: t('contacts.export.all', { count: words.data.total }), which: null },
  ]
  const isEmpty = words.data.total === 0 && segments.data.segments.length === 0
  return (
    <AudiencePage
      part="contacts"
      actions={
        !isEmpty && (
          <>
            <ExportButton choices={exports} />
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
            onSelect={select}
            none={named !== undefined}
            geo={registry.data}
          />
          <section
            className={classes.contacts}
            aria-label={
              segment?.name ?? t(named === undefined ? 'audience.list.all' : 'audience.list.ofRule')
            }
          >
            {segment !== undefined && (
              <SegmentHeading segment={segment} geo={registry.data} onDeleted={() => setSegmentId(null)} />
            )}
            {named !== undefined && (
              <RuleHeading rule={named} geo={registry.data} onClose={() => select(null)} />
            )}
            <ContactList
              key={segment?.id ?? named ?? 'all'}
              rule={segment?.rule ?? named ?? ''}
              isList={segment?.kind === 'list'}
              geo={registry.data}
              onEdit={setEditing}
              onShown={setShown}
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
