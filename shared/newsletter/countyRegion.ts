import { CountyCode } from '../contract/scalars.ts'

// What stands between these is for recipients in some counties alone. Like a merge field's, the delimiters are noncharacters,
// which `plainText` takes out of everything typed or imported: no text can forge, end or hide in a region.
const open = '\ufdd3'
const divide = '\ufdd4'
const close = '\ufdd5'

/** Where a region begins and ends, for whoever must put them into different places of a rendering. */
export interface RegionMarks {
  readonly begin: string
  readonly end: string
}

/** @returns null where no county is named: then there is nobody to show it to */
export function regionMarks(counties: readonly string[]): RegionMarks | null {
  const codes = counties.filter((code) => CountyCode.safeParse(code).success)
  return codes.length === 0 ? null : { begin: `${open}${codes.join(',')}${divide}`, end: close }
}

/** A rendering as one county sees it, or (null) who has none: the regions of others are gone, and every delimiter. */
export function asSeenIn(county: CountyCode | null, rendering: string): string {
  return rendering.replace(region, (_, codes: string, inner: string) =>
    county !== null && codes.split(',').includes(county) ? inner : '',
  )
}

/** A rendering with every region in it, each put by `wrap` for those it is for. */
export function withAllRegions(
  rendering: string,
  wrap: (inner: string, counties: readonly string[]) => string = (inner) => inner,
): string {
  return rendering.replace(region, (_, codes: string, inner: string) => wrap(inner, codes.split(',')))
}

/** Every county that a region of a rendering is for, once each. */
export function countiesNamedIn(rendering: string): CountyCode[] {
  const named = new Set<CountyCode>()
  for (const [, codes = ''] of rendering.matchAll(region))
    for (const code of codes.split(',')) named.add(CountyCode.parse(code))
  return [...named]
}

const region = new RegExp(`${open}([0-9,]*)${divide}([^${open}-${close}]*)${close}`, 'g')
