import { Button, CloseButton, Group, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconAddressBook, IconBriefcase, IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contact } from '../../../../shared/audience/contact.ts'
import type { ContactSort } from '../../../../shared/contract/contacts.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { type Command, useCommands } from '../../../app/commands.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { Nothing } from '../../../ui/Nothing.tsx'
import { SkeletonTable } from '../../../ui/Skeletons.tsx'
import { undoLatest } from '../../../ui/undoLatest.ts'
import { ColumnsMenu } from './ColumnsMenu.tsx'
import classes from './ContactList.module.css'
import { ContactTable, type ContactTableHandle } from './ContactTable.tsx'
import { useContactColumns } from './contactColumns.ts'
import { EraseDialog } from './EraseDialog.tsx'
import { RolesDialog } from './RolesDialog.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import { isSelected, nobodySelected, selectedCount, whichOf } from './selection.ts'
import { useContactPart } from './useContactPart.ts'
import { useManyActs } from './useManyActs.ts'
import { useTicks } from './useTicks.ts'

interface ContactListProps {
  /** '' for all contacts. */
  readonly rule: string
  /** The contacts of a list that somebody puts together. */
  readonly isList: boolean
  readonly geo: GeoRegistry
  readonly onEdit: (contact: Contact) => void
  /** Told what the list shows, whenever that is something else. */
  readonly onShown: (shown: ShownContacts) => void
}

/** The contacts that a list shows. */
export interface ShownContacts {
  readonly rule: string
  readonly search: string
  readonly found: number
  readonly total: number
}

/** Milliseconds: longer than between two keys, shorter than a wait. */
const searchPause = 120

/** What the list itself listens for, told among the keys. */
const listKeys = [
  ['tick', 'Space'],
  ['through', 'shift+ArrowDown'],
  ['all', 'mod+A'],
  ['open', 'Enter'],
  ['remove', 'Delete'],
  ['undo', 'mod+Z'],
] as const

/** The contacts of a rule, searched while one types, sorted by the headings, and ticked for what is done to many. */
export function ContactList({ rule, isList, geo, onEdit, onShown }: ContactListProps) {
  const { t } = useTranslation()
  const [search, setSearch] = useState('')
  const [sort, setSort] = useState<ContactSort>({ by: 'name', direction: 'ascending' })
  const [columns, setColumns] = useContactColumns()
  const [first, setFirst] = useState(0)
  const [erasing, setErasing] = useState<Contact | null>(null)
  const [arranging, setArranging] = useState(false)
  const [asked] = useDebouncedValue(search, searchPause)
  const shown = { rule, search: asked, sort }
  const { part, printed, contactAt } = useContactPart({ ...shown, first })
  const { selection, setSelection, tick } = useTicks(shown, contactAt)
  const acts = useManyActs(() => setSelection(nobodySelected))
  const field = useRef<HTMLInputElement>(null)
  const table = useRef<ContactTableHandle>(null)
  const [foundNow, totalNow] = [part.data?.found, part.data?.total]
  useEffect(() => {
    if (foundNow === undefined || totalNow === undefined) return
    onShown({ rule, search: asked, found: foundNow, total: totalNow })
  }, [rule, asked, foundNow, totalNow, onShown])
  useCommands([
    {
      id: 'audience.search',
      group: 'list',
      label: t('contacts.list.goToSearch'),
      icon: IconSearch,
      keywords: ['sök', 'hitta', 'find', 'search'],
      keys: ['mod+F', '/'],
      run: () => field.current?.focus(),
    },
    ...listKeys.map(
      ([id, keys]): Command => ({
        id: `audience.list.${id}`,
        group: 'list',
        label: t(`contacts.key.${id}`),
        keys: [keys],
        heardBy: 'screen',
        onlyByKey: true,
        run: () => {},
      }),
    ),
    {
      id: 'audience.roles',
      group: 'list',
      label: t('contacts.roles.title'),
      icon: IconBriefcase,
      keywords: ['byt namn på roll', 'slå ihop roller', 'rename role', 'merge roles', 'roles'],
      run: () => setArranging(true),
    },
  ])

  if (part.isError) return <ErrorNote error={part.error} onRetry={() => void part.refetch()} />
  if (part.data === undefined) return <SkeletonTable rows={10} columns={5} />
  const { found, total } = part.data
  const count = selectedCount(selection, found)
  const which = whichOf(selection, { rule, search: asked })
  const isTicked = ({ id }: Contact) => isSelected(selection, id)
  return (
    <>
      <TextInput
        ref={field}
        type="search"
        maxLength={200}
        aria-label={t('audience.list.search')}
        placeholder={t('audience.list.search')}
        leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
        rightSection={
          search !== '' && (
            <CloseButton size="sm" aria-label={t('audience.list.clear')} onClick={() => setSearch('')} />
          )
        }
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          table.current?.focus()
        }}
      />
      <Group justify="space-between" wrap="nowrap" gap="sm" className={classes.above}>
        {count > 0 ? (
          <SelectionBar
            count={count}
            which={which}
            acts={acts}
            geo={geo}
            onUntick={() => setSelection(nobodySelected)}
          />
        ) : (
          <Text size="sm" c="dimmed" role="status">
            {found === total
              ? t('audience.list.shown', { count: total })
              : t('audience.list.shownOf', { shown: found, total })}
          </Text>
        )}
        <Group gap={4} wrap="nowrap">
          {count === 0 && (
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              leftSection={<IconBriefcase size={16} stroke={1.6} />}
              onClick={() => setArranging(true)}
            >
              {t('contacts.roles.title')}
            </Button>
          )}
          {count === 0 && <ColumnsMenu columns={columns} onChange={setColumns} />}
        </Group>
      </Group>
      {found === 0 ? (
        <NothingFound
          search={asked}
          isList={isList}
          onClear={() => {
            setSearch('')
            field.current?.focus()
          }}
        />
      ) : (
        <ContactTable
          ref={table}
          found={found}
          printed={printed}
          contactAt={contactAt}
          onFirstShown={setFirst}
          columns={columns}
          sort={sort}
          onSort={(chosen) => {
            setSort(chosen)
            table.current?.scrollToTop()
          }}
          isTicked={isTicked}
          ticked={count === 0 ? 'none' : count === found ? 'all' : 'some'}
          onTickAll={(all) => setSelection(all ? { kind: 'all-but', except: new Set() } : nobodySelected)}
          onTick={tick}
          onAct={(act, index) => {
            if (act === 'search') field.current?.focus()
            if (act === 'untick') setSelection(nobodySelected)
            if (act === 'undo') undoLatest()
            if (act === 'delete') {
              const contact = contactAt(index)
              if (count > 0) acts.remove.mutate({ which })
              else if (contact !== undefined)
                acts.remove.mutate({ which: { kind: 'ids', ids: [contact.id] } })
            }
          }}
          geo={geo}
          onEdit={onEdit}
          onErase={setErasing}
        />
      )}
      {arranging && <RolesDialog change={acts.change} geo={geo} onClose={() => setArranging(false)} />}
      {erasing !== null && (
        <EraseDialog
          name={erasing.name === '' ? erasing.email : erasing.name}
          email={erasing.email}
          onClose={() => setErasing(null)}
        />
      )}
    </>
  )
}

interface NothingFoundProps {
  readonly search: string
  readonly isList: boolean
  readonly onClear: () => void
}

function NothingFound({ search, isList, onClear }: NothingFoundProps) {
  const { t } = useTranslation()
  return search === '' ? (
    <Nothing
      icon={IconAddressBook}
      title={t(isList ? 'segment.list.empty' : 'audience.list.noneInSegment')}
      text={t(isList ? 'segment.list.emptyText' : 'audience.list.noneInSegmentText')}
    />
  ) : (
    <Nothing
      icon={IconSearch}
      title={t('audience.list.noneFound')}
      text={t('audience.list.noneFoundText', { search })}
    >
      <Button variant="default" onClick={onClear}>
        {t('common.action.clearSearch')}
      </Button>
    </Nothing>
  )
}
