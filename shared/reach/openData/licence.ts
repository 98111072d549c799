import { z } from 'zod'

/** What anybody may do with the data, as the officer chooses; null: nothing is said. */
export const licences = ['CC0-1.0', 'CC-BY-4.0'] as const
export const Licence = z.enum(licences)
export type Licence = z.infer<typeof Licence>

/** By their Open Definition ids, as a data package names them. */
export const licenceFacts: Readonly<Record<Licence, { readonly path: string; readonly title: string }>> = {
  'CC0-1.0': {
    path: 'https://creativecommons.org/publicdomain/zero/1.0/',
    title: 'Creative Commons CC0 1.0 Universal',
  },
  'CC-BY-4.0': {
    path: 'https://creativecommons.org/licenses/by/4.0/',
    title: 'Creative Commons Attribution 4.0 International',
  },
}
