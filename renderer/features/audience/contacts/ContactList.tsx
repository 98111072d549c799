import { CloseButton, Group, Pagination, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconAddressBook, IconSearch } from '@tabler/icons-react'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contact } from '../../../../shared/audience/contact.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { useAsk } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { Nothing } from '../../../ui/Nothing.tsx'
import { Waiting } from '../../../ui/Waiting.tsx'
import { ContactTable } from './ContactTable.tsx'

interface ContactListProps {
  /** '' for all contacts. */
  readonly rule: string
  readonly geo: GeoRegistry
  readonly onEdit: (contact: Contact) => void
}

/** Rows on one page: few enough to draw at once, however many contacts there are. */
const pageSize = 100
/** Milliseconds: longer than between two keys, shorter than a wait. */
const searchPause = 120

/** The contacts of a rule, searched while one types, a page at a time. */
export function ContactList({ rule, geo, onEdit }: ContactListProps) {
  const { t } = useTranslation()
  const [search, setSearch] = useState('')
  const [page, setPage] = useState(1)
  const [asked] = useDebouncedValue(search, searchPause)
  const found = useAsk('contacts.list', { rule, search: asked }, { placeholderData: keepPreviousData })
  if (found.isError) return <ErrorNote error={found.error} onRetry={() => void found.refetch()} />
  if (found.data === undefined) return <Waiting />
  const { contacts, total } = found.data
  const pages = Math.max(1, Math.ceil(contacts.length / pageSize))
  const shown = Math.min(page, pages)
  return (
    <>
      <Group gap="md" mb="sm" wrap="nowrap">
        <TextInput
          type="search"
          flex={1}
          maxLength={200}
          aria-label={t('audience.list.search')}
          placeholder={t('audience.list.search')}
          leftSection={<IconSearch size={17} stroke={1.6} aria-hidden />}
          rightSection={
            search !== '' && (
              <CloseButton size="sm" aria-label={t('audience.list.clear')} onClick={() => setSearch('')} />
            )
          }
          value={search}
          onChange={(event) => {
            setSearch(event.currentTarget.value)
            setPage(1)
          }}
        />
        <Text size="sm" c="dimmed" role="status">
          {contacts.length === total
            ? t('audience.list.shown', { count: total })
            : t('audience.list.shownOf', { shown: contacts.length, total })}
        </Text>
      </Group>
      {contacts.length === 0 ? (
        <NothingFound search={asked} />
      ) : (
        <ContactTable
          contacts={contacts.slice((shown - 1) * pageSize, shown * pageSize)}
          geo={geo}
          onEdit={onEdit}
        />
      )}
      {pages > 1 && (
        <Group justify="center" mt="lg">
          <Pagination
            aria-label={t('audience.list.pages')}
            total={pages}
            value={shown}
            getControlProps={(control) =>
              control === 'previous' || control === 'next'
                ? { 'aria-label': t(`audience.list.${control}`) }
                : {}
            }
            onChange={(chosen) => {
              setPage(chosen)
              window.scrollTo({ top: 0 })
            }}
          />
        </Group>
      )}
    </>
  )
}

function NothingFound({ search }: { search: string }) {
  const { t } = useTranslation()
  return search === '' ? (
    <Nothing
      icon={IconAddressBook}
      title={t('audience.list.noneInSegment')}
      text={t('audience.list.noneInSegmentText')}
    />
  ) : (
    <Nothing
      icon={IconSearch}
      title={t('audience.list.noneFound')}
      text={t('audience.list.noneFoundText', { search })}
    />
  )
}
