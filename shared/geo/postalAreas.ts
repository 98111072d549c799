import { z } from 'zod'
import { CountyCode } from '../contract/scalars.ts'

/**
 * The counties of the areas of postal codes, by the digits that they begin with (resources/geo/postal-areas.json). An area of
 * two digits holds for all that begins so, unless a longer one says otherwise; one that crosses a county's border has every
 * county in it. What is not there is not known.
 */
export const PostalAreas = z.record(z.string().regex(/^\d{2,5}$/), z.array(CountyCode).min(1))
export type PostalAreas = z.infer<typeof PostalAreas>

/** The five digits of a postal code as it is written ("90325", "903 25", "SE-903 25"); undefined where it is none. */
export function readPostalCode(text: string): string | undefined {
  const digits = /^(?:SE?[- ]?)?(\d{3})[ \u00a0]?(\d{2})$/iu.exec(text.trim())
  return digits === null || digits[1]?.startsWith('0') ? undefined : `${digits[1]}${digits[2]}`
}

/** The counties that a postal code may lie in, by the longest area known; none where its area is not known. */
export function countiesOfPostalCode(areas: PostalAreas, code: string): readonly CountyCode[] {
  for (let length = code.length; length >= 2; length -= 1) {
    const counties = areas[code.slice(0, length)]
    if (counties !== undefined) return counties
  }
  return []
}
