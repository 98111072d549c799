import { Checkbox, Table, VisuallyHidden } from '@mantine/core'
import { type Ref, useImperativeHandle, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contact } from '../../../../shared/audience/contact.ts'
import type { ContactSort } from '../../../../shared/contract/contacts.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import type { GridAct } from '../../../ui/gridKeys.ts'
import { useRowGrid } from '../../../ui/useRowGrid.ts'
import { CutOnPaper } from '../../printing/CutOnPaper.tsx'
import { ContactRow } from './ContactRow.tsx'
import classes from './ContactTable.module.css'
import { type ContactColumn, contactColumns } from './contactColumns.ts'
import { placeReader } from './placeReader.ts'
import { SortHeading } from './SortHeading.tsx'

interface ContactTableProps {
  /** How many contacts there are to scroll through. */
  readonly found: number
  /** How many of them are drawn for paper; null where they are drawn for the screen. */
  readonly printed: number | null
  /** undefined while it is fetched. */
  readonly contactAt: (index: number) => Contact | undefined
  /** Told the number of the first contact that is shown, as one scrolls. */
  readonly onFirstShown: (index: number) => void
  readonly columns: readonly ContactColumn[]
  readonly sort: ContactSort
  readonly onSort: (sort: ContactSort) => void
  readonly isTicked: (contact: Contact) => boolean
  readonly ticked: 'none' | 'some' | 'all'
  readonly onTickAll: (ticked: boolean) => void
  /** The row is ticked or unticked; `through` with all from the row that was ticked last. */
  readonly onTick: (index: number, through: boolean) => void
  readonly onAct: (
    act: Exclude<GridAct['kind'], 'move' | 'open' | 'tick' | 'tick-all'>,
    index: number,
  ) => void
  readonly geo: GeoRegistry
  readonly onEdit: (contact: Contact) => void
  readonly onErase: (contact: Contact) => void
  readonly ref?: Ref<ContactTableHandle>
}

export interface ContactTableHandle {
  /** Gives the list the keyboard. */
  focus(): void
  scrollToTop(): void
}

/** Pixels of what is beside the columns: tick box, name, menu. */
const fixedWidth = { tick: 44, name: 180, menu: 48 }

/**
 * One row a person. Only the rows in sight are drawn, however many there are; the others are two empty rows as high as they
 * would be. A grid: the table has the focus, and the arrow keys move a cursor from row to row.
 */
export function ContactTable({ ref, ...props }: ContactTableProps) {
  const { found, printed, contactAt, onFirstShown, columns, sort, onSort, isTicked, ticked, geo, onEdit } =
    props
  const { t } = useTranslation()
  const placeOf = useMemo(() => placeReader(geo), [geo])
  const carryOut = (act: Exclude<GridAct, { kind: 'move' }>, cursor: number) => {
    switch (act.kind) {
      case 'open': {
        const contact = contactAt(cursor)
        if (contact !== undefined) onEdit(contact)
        return
      }
      case 'tick':
        return props.onTick(cursor, false)
      case 'tick-all':
        return props.onTickAll(true)
      default:
        return props.onAct(act.kind, cursor)
    }
  }
  const { room, table, height, rows, rowHeight, before, after, cursor, ...grid } = useRowGrid({
    count: found,
    printed,
    onFirstShown,
    onExtend: (index) => props.onTick(index, true),
    onAct: carryOut,
  })
  useImperativeHandle(ref, () => ({ focus: grid.focus, scrollToTop: grid.scrollToTop }))
  const width =
    fixedWidth.tick +
    fixedWidth.name +
    fixedWidth.menu +
    columns.reduce((sum, column) => sum + contactColumns[column].width, 0)
  return (
    <div ref={room} className={classes.room} style={{ maxHeight: height }}>
      <Table
        ref={table}
        role="grid"
        tabIndex={0}
        className={classes.table}
        layout="fixed"
        style={{ minWidth: printed === null ? width : undefined }}
        aria-label={t('contacts.list.name')}
        aria-rowcount={found + 1}
        aria-multiselectable
        aria-activedescendant={`contact-row-${cursor}`}
        aria-describedby="contact-list-keys"
        onKeyDown={grid.press}
      >
        <Table.Thead>
          <Table.Tr aria-rowindex={1}>
            <Table.Th className={classes.tick} style={{ width: fixedWidth.tick }}>
              <Checkbox
                size="xs"
                aria-label={t('contacts.list.tickAll')}
                checked={ticked === 'all'}
                indeterminate={ticked === 'some'}
                onChange={() => props.onTickAll(ticked !== 'all')}
              />
            </Table.Th>
            <SortHeading
              by="name"
              label={t('audience.field.name')}
              sort={sort}
              onSort={onSort}
              className={classes.name}
            />
            {columns.map((column) => (
              <ColumnHeading key={column} column={column} sort={sort} onSort={onSort} />
            ))}
            <Table.Th style={{ width: fixedWidth.menu }}>
              <VisuallyHidden>{t('audience.list.actions')}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {before > 0 && <EmptyRows height={before} columns={columns} />}
          {rows.map((index) => {
            const contact = contactAt(index)
            return contact === undefined ? (
              <EmptyRows key={`row ${index}`} height={rowHeight} columns={columns} />
            ) : (
              <ContactRow
                key={contact.id}
                index={index}
                contact={contact}
                columns={columns}
                place={placeOf(contact)}
                hasCursor={index === cursor}
                isTicked={isTicked(contact)}
                onTick={(through) => {
                  grid.setCursor(index)
                  props.onTick(index, through)
                }}
                onErase={() => props.onErase(contact)}
                onEdit={() => {
                  grid.setCursor(index)
                  onEdit(contact)
                }}
              />
            )
          })}
          {after > 0 && <EmptyRows height={after} columns={columns} />}
        </Table.Tbody>
      </Table>
      <CutOnPaper printed={printed} found={found} />
      <VisuallyHidden id="contact-list-keys">{t('contacts.list.keys')}</VisuallyHidden>
    </div>
  )
}

interface ColumnHeadingProps {
  readonly column: ContactColumn
  readonly sort: ContactSort
  readonly onSort: (sort: ContactSort) => void
}

function ColumnHeading({ column, sort, onSort }: ColumnHeadingProps) {
  const { t } = useTranslation()
  const { width, ...rest } = contactColumns[column]
  const label = t(`contacts.column.${column}`)
  const isNumber = 'isNumber' in rest
  return 'by' in rest ? (
    <SortHeading by={rest.by} label={label} sort={sort} onSort={onSort} width={width} isNumber={isNumber} />
  ) : (
    <Table.Th style={{ width }}>{label}</Table.Th>
  )
}

function EmptyRows({ height, columns }: { height: number; columns: readonly ContactColumn[] }) {
  return (
    <tr aria-hidden>
      <td colSpan={columns.length + 3} className={classes.empty} style={{ height }} />
    </tr>
  )
}
