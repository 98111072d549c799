/** How the officer chose a period: everything, the year that ends today, one calendar year, or days of their own. */
export type PeriodChoice =
  | { readonly kind: 'all' }
  | { readonly kind: 'lastYear' }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'own'; readonly from: string | null; readonly to: string | null }

const ownDays = /^(\d{4}-\d{2}-\d{2})?_(\d{4}-\d{2}-\d{2})?$/

/** A choice as a part of an address: "all", "last-year", "2020", "2020-03-01_2020-05-31", "_2020-05-31". */
export function periodName(choice: PeriodChoice): string {
  switch (choice.kind) {
    case 'all':
      return 'all'
    case 'lastYear':
      return 'last-year'
    case 'year':
      return String(choice.year)
    case 'own':
      return `${choice.from ?? ''}_${choice.to ?? ''}`
  }
}

/** The choice of a part of an address; undefined where it names none. */
export function periodNamed(name: string): PeriodChoice | undefined {
  if (name === 'all') return { kind: 'all' }
  if (name === 'last-year') return { kind: 'lastYear' }
  if (/^\d{4}$/.test(name)) return { kind: 'year', year: Number(name) }
  const [, from, to] = ownDays.exec(name) ?? []
  return ownDays.test(name) ? { kind: 'own', from: from ?? null, to: to ?? null } : undefined
}
