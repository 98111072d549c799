import { Checkbox, Table } from '@mantine/core'
import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contact } from '../../../../shared/audience/contact.ts'
import { ContactCell, SuppressedBadge } from './ContactCell.tsx'
import { ContactMenu } from './ContactMenu.tsx'
import classes from './ContactTable.module.css'
import type { ContactColumn } from './contactColumns.ts'
import type { PlaceNames } from './placeReader.ts'

interface ContactRowProps {
  /** Among all, from 0. */
  readonly index: number
  readonly contact: Contact
  readonly columns: readonly ContactColumn[]
  readonly place: PlaceNames
  readonly hasCursor: boolean
  readonly isTicked: boolean
  readonly onTick: (through: boolean) => void
  readonly onEdit: () => void
  readonly onErase: () => void
}

/** A person: a press opens it, with Shift or Ctrl it ticks it. What is in the row is reached by Tab where the cursor is. */
export function ContactRow({
  index,
  contact,
  columns,
  place,
  hasCursor,
  isTicked,
  onTick,
  onEdit,
  onErase,
}: ContactRowProps) {
  const { t } = useTranslation()
  const name = contact.name === '' ? contact.email : contact.name
  const tabIndex = hasCursor ? 0 : -1
  const press = (event: MouseEvent) => {
    if (event.shiftKey || event.ctrlKey || event.metaKey) onTick(event.shiftKey)
    else onEdit()
  }
  return (
    <Table.Tr
      id={`contact-row-${index}`}
      className={classes.row}
      aria-rowindex={index + 2}
      aria-selected={isTicked}
      data-cursor={hasCursor || undefined}
      data-ticked={isTicked || undefined}
      onClick={press}
    >
      <Table.Td role="gridcell" className={classes.tick} onClick={(event) => event.stopPropagation()}>
        <Checkbox
          size="xs"
          tabIndex={tabIndex}
          aria-label={t('contacts.list.tick', { name })}
          checked={isTicked}
          onChange={() => {}}
          onClick={(event) => onTick(event.shiftKey)}
        />
      </Table.Td>
      <Table.Td role="gridcell" className={classes.name}>
        <span className={classes.person}>
          <span className={classes.text} data-none={contact.name === '' || undefined} title={contact.name}>
            {contact.name === '' ? t('audience.list.noName') : contact.name}
          </span>
          {contact.suppressed !== null && !columns.includes('suppressed') && (
            <SuppressedBadge reason={contact.suppressed} />
          )}
        </span>
      </Table.Td>
      {columns.map((column) => (
        <Table.Td key={column} role="gridcell">
          <ContactCell column={column} contact={contact} place={place} />
        </Table.Td>
      ))}
      <Table.Td role="gridcell" className={classes.menu} onClick={(event) => event.stopPropagation()}>
        <ContactMenu contact={contact} onEdit={onEdit} onErase={onErase} tabIndex={tabIndex} />
      </Table.Td>
    </Table.Tr>
  )
}
