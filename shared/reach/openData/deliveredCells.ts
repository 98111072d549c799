/**
 * The fewest letters that a published line may tell of. Behind fewer it may be known who was meant: one headmaster, one
 * communications officer of a small municipality.
 */
export const leastDelivered = 5

/** Letters delivered to a place in a month; null where that is not known. */
export interface DeliveredCell {
  readonly month: string
  readonly county: string | null
  readonly municipality: string | null
  readonly delivered: number
}

export interface PublishedDeliveries {
  /** A line without a municipality holds what is left of its county; one without a county, what is left of the month. */
  readonly cells: readonly DeliveredCell[]
  /** Letters in no line at all: fewer than `leastDelivered` were left of their months. */
  readonly withheld: number
}

/**
 * Deliveries as they can be published: no line tells of fewer than `leastDelivered`. What is too few in its municipality is told with
 * the rest of its county, what is too few there with the rest of the month, and what is too few even so is not told. Lines are
 * not added up anywhere else in the package, so that nothing withheld can be had back by subtracting.
 */
export function publishedDeliveries(cells: readonly DeliveredCell[]): PublishedDeliveries {
  const byMunicipality = addUp(cells.filter(({ municipality }) => municipality !== null))
  const [told, few] = split(byMunicipality)
  const withoutMunicipality = cells.filter(({ municipality }) => municipality === null)
  const restOfCounty = addUp(
    [...withoutMunicipality, ...few].map((cell) => ({ ...cell, municipality: null })),
  )
  const [toldCounties, fewCounties] = split(restOfCounty.filter(({ county }) => county !== null))
  const withoutCounty = restOfCounty.filter(({ county }) => county === null)
  const restOfMonth = addUp([...withoutCounty, ...fewCounties].map((cell) => ({ ...cell, county: null })))
  const [toldMonths, fewMonths] = split(restOfMonth)
  return {
    cells: [...told, ...toldCounties, ...toldMonths].toSorted(byMonthAndPlace),
    withheld: fewMonths.reduce((sum, { delivered }) => sum + delivered, 0),
  }
}

function addUp(cells: readonly DeliveredCell[]): DeliveredCell[] {
  const same = Map.groupBy(cells, ({ month, county, municipality }) =>
    JSON.stringify([month, county, municipality]),
  )
  return [...same.values()].flatMap((group) => {
    const [first] = group
    const delivered = group.reduce((sum, cell) => sum + cell.delivered, 0)
    return first === undefined ? [] : [{ ...first, delivered }]
  })
}

function split(cells: readonly DeliveredCell[]): [enough: DeliveredCell[], few: DeliveredCell[]] {
  return [
    cells.filter(({ delivered }) => delivered >= leastDelivered),
    cells.filter(({ delivered }) => delivered < leastDelivered),
  ]
}

/** What has a place before what is left over. */
function byMonthAndPlace(one: DeliveredCell, other: DeliveredCell): number {
  const key = ({ month, county, municipality }: DeliveredCell) =>
    [month, county ?? '~', municipality ?? '~'].join(' ')
  return key(one) < key(other) ? -1 : 1
}
