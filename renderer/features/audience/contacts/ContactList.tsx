import { CloseButton, Group, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconAddressBook, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contact } from '../../../../shared/audience/contact.ts'
import type { ContactSort } from '../../../../shared/contract/contacts.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { Nothing } from '../../../ui/Nothing.tsx'
import { Waiting } from '../../../ui/Waiting.tsx'
import { ContactTable } from './ContactTable.tsx'
import { useContactPart } from './useContactPart.ts'

interface ContactListProps {
  /** '' for all contacts. */
  readonly rule: string
  readonly geo: GeoRegistry
  readonly onEdit: (contact: Contact) => void
}

/** Milliseconds: longer than between two keys, shorter than a wait. */
const searchPause = 120

/** The contacts of a rule, searched while one types and sorted by the headings. */
export function ContactList({ rule, geo, onEdit }: ContactListProps) {
  const { t } = useTranslation()
  const [search, setSearch] = useState('')
  const [sort, setSort] = useState<ContactSort>({ by: 'name', direction: 'ascending' })
  const [first, setFirst] = useState(0)
  const [asked] = useDebouncedValue(search, searchPause)
  const { part, contactAt } = useContactPart({ rule, search: asked, sort, first })
  if (part.isError) return <ErrorNote error={part.error} onRetry={() => void part.refetch()} />
  if (part.data === undefined) return <Waiting />
  const { found, total } = part.data
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
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Text size="sm" c="dimmed" role="status">
          {found === total
            ? t('audience.list.shown', { count: total })
            : t('audience.list.shownOf', { shown: found, total })}
        </Text>
      </Group>
      {found === 0 ? (
        <NothingFound search={asked} />
      ) : (
        <ContactTable
          found={found}
          contactAt={contactAt}
          onFirstShown={setFirst}
          sort={sort}
          onSort={(chosen) => {
            setSort(chosen)
            window.scrollTo({ top: 0 })
          }}
          geo={geo}
          onEdit={onEdit}
        />
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
