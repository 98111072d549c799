import { Anchor, Table, Text } from '@mantine/core'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AuditEntry } from '../../../../shared/contract/privacy.ts'
import type { ContactId } from '../../../../shared/contract/scalars.ts'
import { useLook } from '../../../app/look.ts'
import { momentText } from '../../../ui/moments.ts'
import { useRowHeight } from '../../../ui/rowHeight.ts'
import { useZone } from '../../../ui/useZone.ts'
import { auditDetailsText } from './auditDetailsText.ts'
import classes from './table.module.css'

interface AuditTableProps {
  readonly found: number
  /** undefined while it is fetched. */
  readonly entryAt: (index: number) => AuditEntry | undefined
  /** Told the number of the first entry that is shown, as one scrolls. */
  readonly onFirstShown: (index: number) => void
  readonly onContact: (id: ContactId) => void
}

/** An entry a row, the latest first. Only the rows in the window are drawn, as in the list of contacts. */
export function AuditTable({ found, entryAt, onFirstShown, onContact }: AuditTableProps) {
  const { t } = useTranslation()
  const body = useRef<HTMLTableSectionElement>(null)
  const rowHeight = useRowHeight()
  const [above, setAbove] = useState(0)
  useLayoutEffect(() => {
    setAbove((body.current?.getBoundingClientRect().top ?? 0) + window.scrollY)
  }, [])
  const virtualizer = useWindowVirtualizer({
    ...{ count: found, overscan: 12, scrollMargin: above },
    estimateSize: () => rowHeight,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another density makes rows of another height
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight])
  const rows = virtualizer.getVirtualItems()
  const [first, last] = [rows[0], rows.at(-1)]
  const firstShown = first?.index ?? 0
  useEffect(() => onFirstShown(firstShown), [onFirstShown, firstShown])
  const before = first === undefined ? 0 : first.start - above
  const after = last === undefined ? 0 : virtualizer.getTotalSize() - (last.end - above)
  return (
    <Table
      className={classes.table}
      layout="fixed"
      verticalSpacing={3}
      aria-label={t('privacy.audit.table')}
      aria-rowcount={found + 1}
    >
      <Table.Thead>
        <Table.Tr aria-rowindex={1}>
          <Table.Th w={164}>{t('privacy.audit.when')}</Table.Th>
          <Table.Th w={100}>{t('privacy.audit.who')}</Table.Th>
          <Table.Th w="22%">{t('privacy.audit.what')}</Table.Th>
          <Table.Th w="21%">{t('privacy.audit.about')}</Table.Th>
          <Table.Th>{t('privacy.audit.details')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody ref={body}>
        {before > 0 && <EmptyRow height={before} />}
        {rows.map(({ index }) => {
          const entry = entryAt(index)
          return entry === undefined ? (
            <EmptyRow key={`row ${index}`} height={rowHeight} />
          ) : (
            <EntryRow key={entry.id} index={index} entry={entry} onContact={onContact} />
          )
        })}
        {after > 0 && <EmptyRow height={after} />}
      </Table.Tbody>
    </Table>
  )
}

function EmptyRow({ height }: { readonly height: number }) {
  return (
    <tr aria-hidden>
      <td colSpan={5} className={classes.empty} style={{ height }} />
    </tr>
  )
}

interface EntryRowProps {
  /** Among all, from 0. */
  readonly index: number
  readonly entry: AuditEntry
  readonly onContact: (id: ContactId) => void
}

function EntryRow({ index, entry, onContact }: EntryRowProps) {
  const { t } = useTranslation()
  const zone = useZone()
  const isCompact = useLook().density === 'compact'
  const { at, actor, action, contactId, person } = entry
  const details = auditDetailsText(entry.details, t)
  const who = actor === 'rundbrev' ? t('privacy.audit.program') : actor
  return (
    <Table.Tr className={classes.row} aria-rowindex={index + 2}>
      <Table.Td className={classes.number}>{momentText(at, zone)}</Table.Td>
      <Table.Td className={classes.cut} title={who}>
        {who}
      </Table.Td>
      <Table.Td className={classes.cut}>{t(`privacy.audit.action.${action}`)}</Table.Td>
      <Table.Td className={classes.cut}>
        {contactId !== null && person !== null && (
          <Anchor
            component="button"
            type="button"
            size="sm"
            truncate
            maw="100%"
            onClick={() => onContact(contactId)}
          >
            {person}
          </Anchor>
        )}
      </Table.Td>
      <Table.Td title={details}>
        <Text size="xs" c="dimmed" lineClamp={isCompact ? 1 : 2} className={classes.details}>
          {details}
        </Text>
      </Table.Td>
    </Table.Tr>
  )
}
