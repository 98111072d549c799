import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData } from '@tanstack/react-query'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ContactId } from '../../../shared/contract/scalars.ts'
import { useAsk } from '../../app/queries.ts'

interface ContactPickerProps {
  readonly value: ContactId | null
  /** How the chosen contact is called, who may not be among those found. */
  readonly name: string
  readonly onChange: (id: ContactId | null) => void
}

const most = 20

/** Whose letter to look at: a contact found by name, role or address, or nobody in particular. */
export const ContactPicker = memo(function ContactPicker({ value, name, onChange }: ContactPickerProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed, 200)
  const found = useAsk(
    'contacts.page',
    {
      rule: '',
      search: search.slice(0, 200),
      sort: { by: 'name', direction: 'ascending' },
      from: 0,
      count: most,
    },
    { placeholderData: keepPreviousData, gcTime: 10_000 },
  )
  const contacts = found.data?.contacts ?? []
  const options = contacts.map(({ id, name: called, email }) => ({
    value: String(id),
    label: called === '' ? email : called,
  }))
  const isListed = value === null || contacts.some(({ id }) => id === value)
  return (
    <Select
      size="xs"
      w={230}
      searchable
      clearable
      aria-label={t('newsletter.preview.asContact')}
      placeholder={t('newsletter.preview.asContact')}
      nothingFoundMessage={t('newsletter.preview.nobody')}
      data={isListed ? options : [{ value: String(value), label: name }, ...options]}
      // Main has already searched, also in fields that the label does not show.
      filter={({ options }) => options}
      searchValue={typed}
      onSearchChange={setTyped}
      value={value === null ? null : String(value)}
      onChange={(id) => onChange(id === null ? null : ContactId.parse(Number(id)))}
    />
  )
})
