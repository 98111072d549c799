import { Temporal } from 'temporal-polyfill'
import type { missedContract } from '../../shared/contract/missed.ts'
import type { PublicationId, SegmentId } from '../../shared/contract/scalars.ts'
import { toErrorRecord } from '../../shared/errors/rundbrevError.ts'
import { idleAt, type Spell } from '../../shared/schedule/idleAt.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import type { IdleTime, MissedChoices, MissedRun } from '../../shared/schedule/missedRun.ts'
import type { Publication } from '../../shared/schedule/publication.ts'
import { missedIds, seeMissed, seriesAfter } from '../store/missedRuns.ts'
import { readSpells } from '../store/schedulerSpells.ts'
import { readSegment } from '../store/segments.ts'
import { answerMissed, movedTo, restore } from './answerMissed.ts'
import type { Deps } from './deps.ts'
import { missedTime } from './missedTime.ts'
import { segments } from './segments.ts'
import { publicationsChanged, requirePublication } from './startPublication.ts'
import type { UseCases } from './useCase.ts'

/** What the program did by itself is told of for so long. */
const listedDays = 14

export const missedRuns = {
  'publications.missed': (deps) => {
    const since = instantText(deps.now().subtract({ hours: 24 * listedDays }))
    const found = missedIds(deps.workspace.database, since).map((id) => requirePublication(deps, id))
    const spells = spellsAbout(deps, found)
    const recipients = recipientCounter(deps)
    const runs = found.map((publication) => toMissedRun(deps, publication, spells, recipients))
    return { runs, idle: commonIdle(runs) }
  },

  'publications.moveMissed': (deps, { id }) => answerMissed.move(deps, id),

  'publications.answerMissed': async (deps, { ids, answer }) => {
    const done: PublicationId[] = []
    const refused: { id: PublicationId; error: Refusal }[] = []
    for (const id of ids) {
      try {
        await answerMissed[answer](deps, id)
        done.push(id)
      } catch (error) {
        const { code, place, values } = toErrorRecord(error)
        refused.push({ id, error: { code, place: { ...place }, values: { ...values } } })
      }
    }
    return { done, refused }
  },

  'publications.restoreMissed': (deps, { id }) => restore(deps, id),

  'publications.dismissMissed': (deps, { ids }) => see(deps, ids, instantText(deps.now())),

  'publications.undismissMissed': (deps, { ids }) => see(deps, ids, null),
} satisfies UseCases<keyof typeof missedContract>

type Refusal = NonNullable<Publication['trouble']>

function see(deps: Deps, ids: readonly PublicationId[], at: string | null): Record<string, never> {
  seeMissed(deps.workspace.database, ids, at)
  publicationsChanged(deps)
  return {}
}

function toMissedRun(
  deps: Deps,
  publication: Publication,
  spells: readonly Spell[],
  recipients: (segmentId: SegmentId | null) => number,
): MissedRun {
  const { dueAt, wallTime } = missedTime(publication)
  const { missedAt, missedWhy } = publication
  const why = missedWhy ?? 'unknown'
  const { idle } = idleAt(spells, Temporal.Instant.from(dueAt))
  return {
    ...{ publication, missedDueAt: dueAt, wallTime, foundAt: missedAt ?? dueAt, why },
    idle: idle?.why === why ? idle : null,
    became: becameOf(publication),
    choices: publication.state === 'missed' ? choicesOf(deps, publication, recipients) : null,
  }
}

function becameOf({ state, startedAt, dueAt, missedDueAt }: Publication): MissedRun['became'] {
  if (state === 'missed') return 'waits'
  if (state === 'cancelled' && startedAt === null) return 'skipped'
  return dueAt === missedDueAt ? 'ran-late' : 'moved'
}

function choicesOf(
  deps: Deps,
  publication: Publication,
  recipients: (segmentId: SegmentId | null) => number,
): MissedChoices {
  const { dueAt, zone, recurrence, channelKind, segmentId } = publication
  const late = Temporal.Instant.from(dueAt).until(deps.now()).total('minutes')
  const to = movedTo(deps, publication)
  const next = recurrence === null ? undefined : seriesAfter(deps.workspace.database, publication, dueAt)
  return {
    run: {
      lateMinutes: Math.max(0, Math.floor(late)),
      recipients: channelKind === 'email' ? recipients(segmentId) : null,
    },
    move: { wallTime: to.wallTime, zone, dueAt: instantText(to.dueAt) },
    skip: { next: next?.wallTime ?? null },
  }
}

/** Each segment is counted once. */
function recipientCounter(deps: Deps): (segmentId: SegmentId | null) => number {
  const counted = new Map<SegmentId | null, number>()
  return (segmentId) => {
    const known = counted.get(segmentId)
    if (known !== undefined) return known
    const segment = segmentId === null ? undefined : readSegment(deps.workspace.database, segmentId)
    const { count } = segments['segments.count'](deps, { rule: segment?.rule ?? '' })
    counted.set(segmentId, count)
    return count
  }
}

function spellsAbout(deps: Deps, found: readonly Publication[]): Spell[] {
  const times = found.map((publication) => missedTime(publication).dueAt).toSorted()
  const [from, to] = [times[0], times.at(-1)]
  return from === undefined || to === undefined ? [] : readSpells(deps.workspace.database, { from, to })
}

function commonIdle(runs: readonly MissedRun[]): IdleTime | null {
  const waiting = runs.filter(({ became }) => became === 'waits')
  const asked = waiting.length > 0 ? waiting : runs
  const first = asked[0]?.idle ?? null
  const isSame = ({ idle }: MissedRun) => idle?.from === first?.from && idle?.to === first?.to
  return asked.every(isSame) ? first : null
}
