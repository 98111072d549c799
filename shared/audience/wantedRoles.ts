import { z } from 'zod'
import { foldText } from '../text/foldText.ts'

/** A role that every member should have a contact in, and what else it is called in the register. */
export const WantedRole = z.object({
  name: z.string().trim().min(1).max(100),
  also: z.array(z.string().trim().min(1).max(100)).max(50),
})
export type WantedRole = z.infer<typeof WantedRole>

/** The roles of a group, each by another name. */
export const WantedRoles = z
  .array(WantedRole)
  .max(12)
  .refine((roles) => new Set(roles.map(({ name }) => foldText(name))).size === roles.length, 'a role once')

/**
 * What every group begins with. A deputy ("biträdande rektor") is not the headmaster and does not count as one; whoever
 * wants it otherwise writes it among the other names.
 */
export const firstWantedRoles: readonly WantedRole[] = [
  {
    name: 'rektor',
    also: [
      'gymnasierektor',
      'rektor gymnasiet',
      'rektor vuxenutbildningen',
      'tf rektor',
      'tillförordnad rektor',
    ],
  },
  {
    name: 'kommunikatör',
    also: [
      'kommunikationschef',
      'kommunikationsansvarig',
      'kommunikationsstrateg',
      'informatör',
      'informationschef',
      'informationsansvarig',
      'pressansvarig',
      'presschef',
    ],
  },
]

/** Every name of a role, folded as contacts' roles are compared. */
export function roleKeys({ name, also }: WantedRole): string[] {
  return [...new Set([name, ...also].map(foldText))]
}
