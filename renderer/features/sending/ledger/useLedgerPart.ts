import { keepPreviousData } from '@tanstack/react-query'
import type { DeliveryFilter } from '../../../../shared/contract/deliveries.ts'
import type { Delivery } from '../../../../shared/delivery/delivery.ts'
import type { Publication } from '../../../../shared/schedule/publication.ts'
import { call } from '../../../app/call.ts'
import { useAsk } from '../../../app/queries.ts'
import { useRowsForPrint } from '../../../ui/printing.ts'

/** Rows asked for at once: what a tall window shows, and as much again above and below. */
const count = 300
/** The part moves in such steps, so that a little scrolling asks for nothing new. */
const step = 100
/** Milliseconds between two looks while it runs. */
const lookAgain = 2_000

interface PartOfLedger {
  readonly publication: Publication
  readonly filter: DeliveryFilter
  /** Number of the first row that is shown. */
  readonly first: number
}

/** The rows around those that are shown; while others are fetched, the last ones are kept. */
export function useLedgerPart({ publication: { id, state }, filter, first }: PartOfLedger) {
  const from = Math.max(0, Math.floor(first / step) - 1) * step
  const part = useAsk(
    'deliveries.page',
    { publicationId: id, filter, from, count },
    {
      placeholderData: keepPreviousData,
      staleTime: 0,
      // Kept briefly: a long ledger scrolled through would otherwise end up in memory whole.
      gcTime: 10_000,
      refetchInterval: state === 'running' && lookAgain,
    },
  )
  const printed = useRowsForPrint(part.data?.found ?? 0, async (start, some) => {
    const { deliveries } = await call('deliveries.page', {
      ...{ publicationId: id, filter, from: start, count: some },
    })
    return deliveries
  })
  return {
    part,
    /** How many rows are drawn for paper; null where they are drawn for the screen. */
    printed: printed?.length ?? null,
    deliveryAt: (index: number): Delivery | undefined =>
      printed === null ? part.data?.deliveries[index - part.data.from] : printed[index],
  }
}
