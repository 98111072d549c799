import { Badge, Table, VisuallyHidden } from '@mantine/core'
import { type Ref, useImperativeHandle } from 'react'
import { useTranslation } from 'react-i18next'
import { classifyAnswer } from '../../../../shared/delivery/answerClass.ts'
import type { Delivery } from '../../../../shared/delivery/delivery.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import type { Publication } from '../../../../shared/schedule/publication.ts'
import { shortMomentText } from '../../../ui/moments.ts'
import { useRowGrid } from '../../../ui/useRowGrid.ts'
import { useZone } from '../../../ui/useZone.ts'
import { CutOnPaper } from '../../printing/CutOnPaper.tsx'
import { deliveryColours } from '../publication/deliveryColours.ts'
import { stateName } from '../publication/deliveryWords.ts'
import { deliveryPlace } from './deliveryPlace.ts'
import { hasAnswerClass } from './hasAnswerClass.ts'
import classes from './LedgerTable.module.css'
import { recipientName } from './recipientName.ts'

interface LedgerTableProps {
  readonly publication: Publication
  /** How many rows there are to scroll through. */
  readonly found: number
  /** How many of them are drawn for paper; null where they are drawn for the screen. */
  readonly printed: number | null
  /** undefined while it is fetched. */
  readonly deliveryAt: (index: number) => Delivery | undefined
  readonly onFirstShown: (index: number) => void
  readonly onOpen: (delivery: Delivery) => void
  readonly onSearch: () => void
  readonly geo: GeoRegistry
  readonly ref?: Ref<LedgerTableHandle>
}

export interface LedgerTableHandle {
  /** Gives the table the keyboard. */
  focus(): void
  scrollToTop(): void
}

const columns = ['recipient', 'email', 'place', 'state', 'answer', 'when'] as const
/** Pixels; the answer gets what is left. */
const widths = { recipient: 180, email: 222, place: 126, state: 138, when: 106 }

/** A row a recipient. Only the rows in sight are drawn, however many there are; the arrow keys move a cursor from row to row. */
export function LedgerTable({
  ref,
  publication,
  found,
  printed,
  deliveryAt,
  onFirstShown,
  onOpen,
  onSearch,
  geo,
}: LedgerTableProps) {
  const { t } = useTranslation()
  const zone = useZone()
  const grid = useRowGrid({
    count: found,
    printed,
    onFirstShown,
    onExtend: () => {},
    onAct(act, cursor) {
      const delivery = deliveryAt(cursor)
      if (act.kind === 'open' && delivery !== undefined) onOpen(delivery)
      if (act.kind === 'search') onSearch()
    },
  })
  const { room, table, height, rows, rowHeight, before, after, cursor } = grid
  useImperativeHandle(ref, () => ({ focus: grid.focus, scrollToTop: grid.scrollToTop }))
  return (
    <div ref={room} className={classes.room} style={{ maxHeight: height }}>
      <Table
        ref={table}
        role="grid"
        tabIndex={0}
        className={classes.table}
        layout="fixed"
        aria-label={t('publication.ledger.name')}
        aria-rowcount={found + 1}
        aria-activedescendant={`delivery-row-${cursor}`}
        aria-describedby="ledger-keys"
        onKeyDown={grid.press}
      >
        <Table.Thead>
          <Table.Tr aria-rowindex={1}>
            {columns.map((column) => (
              <Table.Th key={column} style={column === 'answer' ? undefined : { width: widths[column] }}>
                {t(`publication.ledger.${column}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {before > 0 && <EmptyRows height={before} />}
          {rows.map((index) => {
            const delivery = deliveryAt(index)
            if (delivery === undefined) return <EmptyRows key={`row ${index}`} height={rowHeight} />
            const { state, email, response, settledAt, nextAttemptAt } = delivery
            const when = nextAttemptAt ?? settledAt
            return (
              <Table.Tr
                key={delivery.id}
                id={`delivery-row-${index}`}
                className={classes.row}
                aria-rowindex={index + 2}
                data-cursor={index === cursor || undefined}
                onClick={() => {
                  grid.setCursor(index)
                  onOpen(delivery)
                }}
              >
                <Table.Td role="gridcell" className={classes.name}>
                  {recipientName(delivery, t)}
                </Table.Td>
                <Table.Td role="gridcell">{email}</Table.Td>
                <Table.Td role="gridcell">{deliveryPlace(delivery, geo, t)}</Table.Td>
                <Table.Td role="gridcell">
                  <Badge variant="light" color={deliveryColours[state]}>
                    {stateName(state, publication, t)}
                  </Badge>
                </Table.Td>
                <Table.Td role="gridcell" className={classes.answer} title={response ?? undefined}>
                  {hasAnswerClass(state) ? t(`answers.${classifyAnswer(response)}.title`) : response}
                </Table.Td>
                <Table.Td role="gridcell" className={classes.when}>
                  {when === null ? '' : shortMomentText(when, zone)}
                </Table.Td>
              </Table.Tr>
            )
          })}
          {after > 0 && <EmptyRows height={after} />}
        </Table.Tbody>
      </Table>
      <CutOnPaper printed={printed} found={found} />
      <VisuallyHidden id="ledger-keys">{t('publication.ledger.keys')}</VisuallyHidden>
    </div>
  )
}

function EmptyRows({ height }: { readonly height: number }) {
  return (
    <tr aria-hidden>
      <td colSpan={columns.length} className={classes.empty} style={{ height }} />
    </tr>
  )
}
