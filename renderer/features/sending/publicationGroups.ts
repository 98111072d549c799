import type { Publication } from '../../../shared/schedule/publication.ts'

export const publicationGroups = ['needsYou', 'running', 'upcoming', 'done'] as const
export type PublicationGroup = (typeof publicationGroups)[number]

/** Where a publication is looked for: what waits for the officer first, then what moves, what comes, what was. */
export function groupOf({
  state,
  trouble,
  counts,
  steps,
  awaitsOfficer,
  ahead,
  startedAt,
}: Publication): PublicationGroup {
  if (state === 'missed' || awaitsOfficer || counts['in-doubt'] > 0 || (steps?.inDoubt ?? 0) > 0)
    return 'needsYou'
  if (state === 'paused') return trouble !== null ? 'needsYou' : startedAt === null ? 'upcoming' : 'running'
  if (state === 'running' && ahead !== null) return trouble === null ? 'upcoming' : 'needsYou'
  if (state === 'running') return 'running'
  if (state === 'draft' || state === 'scheduled') return 'upcoming'
  return 'done'
}

/** The publications by group: what comes in the order it comes, the rest with the latest first. */
export function groupPublications(
  publications: readonly Publication[],
): Readonly<Record<PublicationGroup, readonly Publication[]>> {
  const soonest = publications.toSorted((a, b) => a.dueAt.localeCompare(b.dueAt))
  const inGroup = (group: PublicationGroup) => soonest.filter((publication) => groupOf(publication) === group)
  return {
    needsYou: inGroup('needsYou').toReversed(),
    running: inGroup('running').toReversed(),
    upcoming: inGroup('upcoming'),
    done: inGroup('done').toReversed(),
  }
}
