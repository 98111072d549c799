import { Badge, Group, Table, Text, Tooltip, VisuallyHidden } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contact } from '../../../../shared/audience/contact.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { ContactMenu } from './ContactMenu.tsx'
import classes from './ContactTable.module.css'

interface ContactTableProps {
  readonly contacts: readonly Contact[]
  readonly geo: GeoRegistry
  readonly onEdit: (contact: Contact) => void
}

/** One row a person, two lines a row: who, as what, where, with which tags. */
export function ContactTable({ contacts, geo, onEdit }: ContactTableProps) {
  const { t } = useTranslation()
  const placeOf = useMemo(() => placeReader(geo), [geo])
  return (
    <Table className={classes.table} stickyHeader highlightOnHover verticalSpacing={7} layout="fixed">
      <Table.Thead>
        <Table.Tr>
          <Table.Th className={classes.person}>{t('audience.list.person')}</Table.Th>
          <Table.Th>{t('audience.list.work')}</Table.Th>
          <Table.Th className={classes.place}>{t('audience.list.place')}</Table.Th>
          <Table.Th>{t('audience.field.tags')}</Table.Th>
          <Table.Th className={classes.menu}>
            <VisuallyHidden>{t('audience.list.actions')}</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {contacts.map((contact) => (
          <ContactRow key={contact.id} contact={contact} place={placeOf(contact)} onEdit={onEdit} />
        ))}
      </Table.Tbody>
    </Table>
  )
}

interface ContactRowProps {
  readonly contact: Contact
  readonly place: { readonly municipality: string; readonly county: string }
  readonly onEdit: (contact: Contact) => void
}

function ContactRow({ contact, place, onEdit }: ContactRowProps) {
  const { t } = useTranslation()
  const { email, name, role, organisation, tags, suppressed } = contact
  return (
    <Table.Tr className={classes.row}>
      <Table.Td>
        <Group gap={8} wrap="nowrap">
          <button type="button" className={classes.name} onClick={() => onEdit(contact)}>
            {name === '' ? t('audience.list.noName') : name}
          </button>
          {suppressed !== null && (
            <Tooltip label={t(`audience.suppressionText.${suppressed}`)} multiline maw={260}>
              <Badge size="sm" variant="light" color="red" className={classes.suppressed}>
                {t(`audience.suppression.${suppressed}`)}
              </Badge>
            </Tooltip>
          )}
        </Group>
        <Text size="xs" c="dimmed" truncate title={email}>
          {email}
        </Text>
      </Table.Td>
      <Table.Td>
        <TwoLines first={role} second={organisation} />
      </Table.Td>
      <Table.Td>
        <TwoLines first={place.municipality} second={place.county} />
      </Table.Td>
      <Table.Td>
        <div className={classes.tags} title={tags.join(', ')}>
          {tags.map((tag) => (
            <span key={tag} className={classes.tag}>
              {tag}
            </span>
          ))}
        </div>
      </Table.Td>
      <Table.Td className={classes.menu}>
        <ContactMenu contact={contact} onEdit={() => onEdit(contact)} />
      </Table.Td>
    </Table.Tr>
  )
}

function TwoLines({ first, second }: { first: string; second: string }) {
  return (
    <>
      <Text size="sm" truncate title={first}>
        {first}
      </Text>
      <Text size="xs" c="dimmed" truncate title={second}>
        {second}
      </Text>
    </>
  )
}

/** Names for a contact's codes; a county alone stands on the first line. */
function placeReader({ counties, municipalities }: GeoRegistry) {
  const countyNames = new Map(counties.map(({ code, short }) => [code, short]))
  const municipalityNames = new Map(municipalities.map(({ code, name }) => [code, name]))
  return ({ municipality, county }: Contact): { municipality: string; county: string } => {
    const countyName = county === null ? '' : (countyNames.get(county) ?? county)
    if (municipality === null) return { municipality: countyName, county: '' }
    return { municipality: municipalityNames.get(municipality) ?? municipality, county: countyName }
  }
}
