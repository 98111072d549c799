import { z } from 'zod'
import { PlanningRules, usualPlanning } from '../calendar/planningRules.ts'
import { CountyCode } from '../contract/scalars.ts'
import { InterfaceLanguageCode } from '../i18n/languages.ts'
import { Href } from '../post/document.ts'

/** Who sends: shown in every newsletter's footer. */
export const Organisation = z.object({
  name: z.string().max(200),
  postalAddress: z.string().max(300),
  organisationNumber: z.string().max(20),
  website: Href.nullable(),
  email: z.string().max(254),
})
export type Organisation = z.infer<typeof Organisation>

/** Inhabitants of a county in a year, with the source that says so. */
export const Population = z.object({
  county: CountyCode,
  inhabitants: z.number().int().positive(),
  year: z.number().int().min(1900).max(2200),
  source: z.string().min(1).max(300),
})
export type Population = z.infer<typeof Population>

export const WorkspaceSettings = z.object({
  organisation: Organisation,
  /** The program's, while the workspace is open. */
  language: InterfaceLanguageCode,
  zone: z.string(),
  /** The counties that the organisation aims at: coverage is counted over these. */
  aimedCounties: z.array(CountyCode),
  populations: z.array(Population),
  planning: PlanningRules.default(usualPlanning),
})
export type WorkspaceSettings = z.infer<typeof WorkspaceSettings>

export const defaultSettings: WorkspaceSettings = {
  organisation: { name: '', postalAddress: '', organisationNumber: '', website: null, email: '' },
  language: 'sv',
  zone: 'Europe/Stockholm',
  aimedCounties: [],
  populations: [],
  planning: usualPlanning,
}
