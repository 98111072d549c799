import { z } from 'zod'

/** Something of others that the installed program contains. */
export const ThirdPartyPackage = z.object({
  name: z.string(),
  version: z.string(),
  /** An SPDX expression. */
  licence: z.string(),
})
export type ThirdPartyPackage = z.infer<typeof ThirdPartyPackage>

/** What the build leaves for the program to show: every package once, and each text once, however many packages have it. */
export const ThirdPartyList = z.object({
  packages: z.array(ThirdPartyPackage.extend({ text: z.number().int().nonnegative() })),
  texts: z.array(z.string()),
})
export type ThirdPartyList = z.infer<typeof ThirdPartyList>
