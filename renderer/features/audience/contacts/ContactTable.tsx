import { Badge, Group, Table, Text, Tooltip, VisuallyHidden } from '@mantine/core'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contact } from '../../../../shared/audience/contact.ts'
import type { ContactSort } from '../../../../shared/contract/contacts.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import { ContactMenu } from './ContactMenu.tsx'
import classes from './ContactTable.module.css'
import { SortHeading } from './SortHeading.tsx'

interface ContactTableProps {
  /** How many contacts there are to scroll through. */
  readonly found: number
  /** undefined while it is fetched. */
  readonly contactAt: (index: number) => Contact | undefined
  /** Told the number of the first contact that is shown, as one scrolls. */
  readonly onFirstShown: (index: number) => void
  readonly sort: ContactSort
  readonly onSort: (sort: ContactSort) => void
  readonly geo: GeoRegistry
  readonly onEdit: (contact: Contact) => void
}

/** Pixels, with the line under it; the same in the style sheet. */
const rowHeight = 58
/** Rows drawn beyond the window's edges, which Tab can go to. */
const overscan = 12

/**
 * One row a person, two lines a row: who, as what, where, with which tags. Only the rows in the window are drawn, however
 * many there are; the others are two empty rows as high as they would be.
 */
export function ContactTable({
  found,
  contactAt,
  onFirstShown,
  sort,
  onSort,
  geo,
  onEdit,
}: ContactTableProps) {
  const { t } = useTranslation()
  const placeOf = useMemo(() => placeReader(geo), [geo])
  const body = useRef<HTMLTableSectionElement>(null)
  const [above, setAbove] = useState(0)
  useLayoutEffect(() => {
    setAbove((body.current?.getBoundingClientRect().top ?? 0) + window.scrollY)
  }, [])
  const virtualizer = useWindowVirtualizer({
    count: found,
    estimateSize: () => rowHeight,
    overscan,
    scrollMargin: above,
  })
  const rows = virtualizer.getVirtualItems()
  const [first, last] = [rows[0], rows.at(-1)]
  const firstShown = first?.index ?? 0
  useEffect(() => onFirstShown(firstShown), [onFirstShown, firstShown])
  const before = first === undefined ? 0 : first.start - above
  const after = last === undefined ? 0 : virtualizer.getTotalSize() - (last.end - above)
  return (
    <Table
      className={classes.table}
      stickyHeader
      highlightOnHover
      verticalSpacing={7}
      layout="fixed"
      aria-rowcount={found + 1}
    >
      <Table.Thead>
        <Table.Tr aria-rowindex={1}>
          <SortHeading
            by="name"
            label={t('audience.list.person')}
            sort={sort}
            onSort={onSort}
            className={classes.person}
          />
          <SortHeading by="role" label={t('audience.list.work')} sort={sort} onSort={onSort} />
          <SortHeading
            by="place"
            label={t('audience.list.place')}
            sort={sort}
            onSort={onSort}
            className={classes.place}
          />
          <Table.Th>{t('audience.field.tags')}</Table.Th>
          <Table.Th className={classes.menu}>
            <VisuallyHidden>{t('audience.list.actions')}</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody ref={body}>
        {before > 0 && <EmptyRows height={before} />}
        {rows.map(({ index }) => {
          const contact = contactAt(index)
          return contact === undefined ? (
            <EmptyRows key={`row ${index}`} height={rowHeight} />
          ) : (
            <ContactRow
              key={contact.id}
              index={index}
              contact={contact}
              place={placeOf(contact)}
              onEdit={onEdit}
            />
          )
        })}
        {after > 0 && <EmptyRows height={after} />}
      </Table.Tbody>
    </Table>
  )
}

function EmptyRows({ height }: { height: number }) {
  return (
    <tr aria-hidden>
      <td colSpan={5} className={classes.empty} style={{ height }} />
    </tr>
  )
}

interface ContactRowProps {
  /** Among all, from 0. */
  readonly index: number
  readonly contact: Contact
  readonly place: { readonly municipality: string; readonly county: string }
  readonly onEdit: (contact: Contact) => void
}

function ContactRow({ index, contact, place, onEdit }: ContactRowProps) {
  const { t } = useTranslation()
  const { email, name, role, organisation, tags, suppressed } = contact
  return (
    <Table.Tr className={classes.row} aria-rowindex={index + 2}>
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
