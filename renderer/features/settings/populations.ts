import type { CountyCode } from '../../../shared/contract/scalars.ts'
import { Population, type WorkspaceSettings } from '../../../shared/workspace/settings.ts'

/** A line as it is typed: what is not filled in yet is null or ''. */
export interface PopulationDraft {
  readonly county: CountyCode
  readonly inhabitants: number | null
  readonly year: number | null
  readonly source: string
}

/** A line for every county aimed at: as typed, else as stored, else empty. */
export function fillPopulations(
  { aimedCounties, populations }: WorkspaceSettings,
  typed: readonly PopulationDraft[],
): PopulationDraft[] {
  return aimedCounties.map(
    (county): PopulationDraft =>
      typed.find((draft) => draft.county === county) ??
      populations.find((stored) => stored.county === county) ?? {
        county,
        inhabitants: null,
        year: null,
        source: '',
      },
  )
}

/**
 * The lines as they can be kept. An empty line is no population; one that is half filled in, or cannot be, is named as
 * incomplete. Counties that are not aimed at keep what they have.
 */
export function readPopulations(
  { aimedCounties, populations }: WorkspaceSettings,
  lines: readonly PopulationDraft[],
): { readonly populations: Population[]; readonly incomplete: readonly CountyCode[] } {
  const others = populations.filter(({ county }) => !aimedCounties.includes(county))
  const filled = lines.filter(
    ({ inhabitants, year, source }) => inhabitants !== null || year !== null || source.trim() !== '',
  )
  const read = filled.map((line) => ({
    line,
    parsed: Population.safeParse({ ...line, source: line.source.trim() }),
  }))
  return {
    populations: [...others, ...read.flatMap(({ parsed }) => (parsed.success ? [parsed.data] : []))],
    incomplete: read.flatMap(({ line, parsed }) => (parsed.success ? [] : [line.county])),
  }
}
