import { Button } from '@mantine/core'
import { IconFileImport, IconPlus } from '@tabler/icons-react'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useParams } from 'wouter'
import type { Contact } from '../../../shared/audience/contact.ts'
import { ContactId, type SegmentId } from '../../../shared/contract/scalars.ts'
import { useCommands } from '../../app/commands.ts'
import { useHandedFiles } from '../../app/handedFiles.ts'
import { useAsk } from '../../app/queries.ts'
import { showError } from '../../app/showError.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { SkeletonTable } from '../../ui/Skeletons.tsx'
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

/** The people whom newsletters go to: all of them, those of the segment or the rule in the address, or one of them beside all. */
export function ContactsScreen() {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const params = useParams<{ '*'?: string; contact?: string; segment?: string }>()
  const named = ruleOfPath(params)
  const words = useAsk('contacts.words', {})
  const registry = useAsk('geo.registry', {})
  const segments = useAsk('segments.list', {})
  const [editing, setEditing] = useState<Contact | 'new' | null>(null)
  const [importing, setImporting] = useState(false)
  const [dropped, setDropped] = useState<File | null>(null)
  useHandedFiles(
    'contacts',
    useCallback(([file]: readonly File[]) => {
      setDropped(file ?? null)
      setImporting(true)
    }, []),
  )
  const [shown, setShown] = useState<ShownContacts | null>(null)
  const segment = segments.data?.segments.find(({ id }) => String(id) === params.segment)
  const called = useCalledContact(params.contact)
  const select = (id: SegmentId | null) => go(id === null ? contactsPath('') : `/audience/segment/${id}`)

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
    return (
      <AudiencePage part="contacts">
        <SkeletonTable rows={10} columns={5} />
      </AudiencePage>
    )
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
            <Button leftSection={<IconPlus size={18} stroke={1.6} />} onClick={() => setEditing('new')}>
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
              <SegmentHeading segment={segment} geo={registry.data} onDeleted={() => select(null)} />
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
      {editing === null && called !== undefined && (
        <ContactDrawer key={called.id} contact={called} geo={registry.data} onClose={() => select(null)} />
      )}
      {importing && (
        <ImportDialog
          dropped={dropped}
          onClose={() => {
            setImporting(false)
            setDropped(null)
          }}
        />
      )}
    </AudiencePage>
  )
}

/** The contact that the address opens, once it is read. One that is gone is told, and all are shown. */
function useCalledContact(called: string | undefined): Contact | undefined {
  const [, go] = useLocation()
  const { data: id } = ContactId.safeParse(Number(called))
  const contact = useAsk('contacts.get', { id: id as ContactId }, { enabled: id !== undefined, gcTime: 0 })
  const { error } = contact
  useEffect(() => {
    if (error === null) return
    showError(error)
    go(contactsPath(''), { replace: true })
  }, [error, go])
  return id === undefined ? undefined : contact.data
}
