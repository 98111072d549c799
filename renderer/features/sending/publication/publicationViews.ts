import type { DeliveryCounts } from '../../../../shared/delivery/delivery.ts'

/** What a publication's page shows under its progress, in the order of the tabs; each is an address of its own. */
export const publicationViews = ['recipients', 'doubt', 'answers', 'places'] as const
export type PublicationView = (typeof publicationViews)[number]

export function publicationPath(id: number, view: PublicationView = 'recipients'): string {
  return view === 'recipients' ? `/sending/${id}` : `/sending/${id}/${view}`
}

/** How many rows a view has that somebody may have to see to; null where it counts none. */
export function rowsOfView(view: PublicationView, counts: DeliveryCounts): number | null {
  switch (view) {
    case 'doubt':
      return counts['in-doubt']
    case 'answers':
      return counts.rejected + counts.bounced + counts.deferred
    case 'recipients':
    case 'places':
      return null
  }
}
