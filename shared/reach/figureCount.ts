import { z } from 'zod'
import { DayText } from '../contract/scalars.ts'

/** Why a value should be read with care, though it could be counted. Keys of the catalogue's figures.note. */
export const figureNotes = ['left-out', 'sources-differ', 'lengths-differ', 'definition-within'] as const
export const FigureNote = z.object({
  code: z.enum(figureNotes),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type FigureNote = z.infer<typeof FigureNote>

/** What a source means by a metric; `from` null: as far back as anybody has said. */
export const StatedDefinition = z.object({
  source: z.string(),
  from: DayText.nullable(),
  text: z.string(),
  /** Where it can be read up; null for the officer's own note. */
  href: z.string().nullable(),
})
export type StatedDefinition = z.infer<typeof StatedDefinition>

/** Why a figure cannot be counted: a code of the catalogue's errors, with what its message names. */
export const FigureProblem = z.object({
  code: z.string(),
  place: z.record(z.string(), z.union([z.string(), z.number()])),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type FigureProblem = z.infer<typeof FigureProblem>

/** What is known about a counted figure's value besides the value. */
export const FigureCount = z.object({
  /** How many rows of reach it is made of, those of the comparison among them. */
  rows: z.number().int(),
  notes: z.array(FigureNote),
  definitions: z.array(StatedDefinition),
  /** Why it cannot be counted now: the figure then shows the value that it was saved with. */
  problem: FigureProblem.nullable(),
})
export type FigureCount = z.infer<typeof FigureCount>
