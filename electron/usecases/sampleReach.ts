import { z } from 'zod'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import type { GeoRegistry } from '../../shared/geo/registry.ts'
import { AnnotationContent } from '../../shared/reach/annotation.ts'
import { nowhere, type Participants, ReachEventContent } from '../../shared/reach/reachEvent.ts'
import type { Deps } from './deps.ts'
import { sampleFile, sampleJson } from './sampleFiles.ts'
import { useCases } from './useCases.ts'

/** What the sample's officer has entered by hand: events with participants by the name of their municipality, and what happened. */
const EnteredReach = z.object({
  events: z.array(
    ReachEventContent.pick({ name: true, dayFrom: true, dayTo: true, note: true }).extend({
      participants: z.record(z.string(), z.number().int()),
      unknown: z.number().int(),
    }),
  ),
  annotations: z.array(AnnotationContent.omit({ postId: true })),
})

/**
 * The sample's two years of reach, by the officer's own ways in: visits by month and municipality and people from a file, mentions in
 * media from another, events and what happened by hand. Who has counted an event's participants is the settings' organisation: settings come first.
 */
export async function addSampleReach(deps: Deps): Promise<void> {
  await useCases['reach.import'](deps, sampleFile(deps, 'rackvidd.csv'))
  await useCases['media.import'](deps, sampleFile(deps, 'omnamnanden.csv'))
  const { events, annotations } = EnteredReach.parse(sampleJson(deps, 'reach.json'))
  for (const { participants, unknown, ...event } of events) {
    const placed = Object.entries(participants).map(([name, value]) =>
      participantsFrom(name, value, deps.geo),
    )
    const unplaced = unknown === 0 ? [] : [{ ...nowhere, value: unknown }]
    const content = { ...event, postId: null, participants: [...placed, ...unplaced] }
    await useCases['events.save'](deps, { id: null, content })
  }
  for (const content of annotations)
    await useCases['reach.saveAnnotation'](deps, { id: null, content: { ...content, postId: null } })
}

/** @throws RundbrevError `not-found` where no municipality is called that */
function participantsFrom(name: string, value: number, { municipalities }: GeoRegistry): Participants {
  const found = municipalities.find((municipality) => municipality.name === name)
  if (found === undefined) throw new RundbrevError('not-found', { file: 'reach.json' }, { what: name })
  return { county: found.county, municipality: found.code, abroad: false, value }
}
