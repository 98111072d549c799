import { mediaOf, nextId, rateHeaders, requireStatus, scheduledOf, statusOf } from './mastodonEntities.ts'
import { lengthOf } from './mastodonHtml.ts'
import { type Answered, type Asked, ok, Refused, requireToken, text } from './mastodonRules.ts'
import type { MastodonStore } from './mastodonState.ts'
import type { MastodonOptions, StatusRow } from './mastodonTypes.ts'

/** What a call is about. */
export interface World {
  readonly state: MastodonStore
  readonly options: MastodonOptions
  readonly host: string
  readonly asked: Asked
  readonly id: string
}

const anHour = 3_600_000

/** methods/statuses, "Post a new status". @throws Refused */
export function post({ state, options, host, asked }: World): Answered {
  requireToken(asked, state.tokens, 'write:statuses')
  const { form } = asked
  const now = Date.now() + (options.clockAhead ?? 0)
  const key = String(asked.headers['idempotency-key'] ?? '') || null
  // Idempotency keys are stored for up to 1 hour.
  const before = key === null || options.ignoresIdempotency === true ? undefined : state.keys.get(key)
  const known = before === undefined ? undefined : state.statuses.get(before.id)
  if (before !== undefined && known !== undefined && now - before.at < anHour)
    return ok(statusOf(state, host, requireStatus(state, known.id)))
  // services/post_status_service.rb, idempotency_duplicate: a key of a scheduled status is looked up where the request belongs.
  if (before !== undefined && known === undefined && now - before.at < anHour) {
    const waiting = text(form, 'scheduled_at') === '' ? undefined : state.scheduled.get(before.id)
    if (waiting === undefined) throw new Refused(404, 'Record not found')
    return ok(scheduledOf(waiting))
  }

  const taken = [...state.statuses.values()].filter(({ by }) => by === '').length
  const left = (options.statusesLeft ?? Number.POSITIVE_INFINITY) - taken
  if (left <= 0) return { status: 429, body: { error: 'Too many requests' }, headers: rateHeaders(0, now) }

  const media = form.getAll('media_ids[]').map(String)
  const spoiler = text(form, 'spoiler_text').trim()
  requireText(text(form, 'status'), spoiler, media, options)
  requireMedia(state, media)
  const visibility = text(form, 'visibility') || 'public'
  if (!['public', 'unlisted', 'private', 'direct'].includes(visibility))
    throw new Refused(422, `Validation failed: Visibility is not included in the list`)
  const language = text(form, 'language') || null
  if (language !== null && !/^[a-z]{2,3}$/.test(language))
    throw new Refused(422, 'Validation failed: Language is invalid')
  const answers = text(form, 'in_reply_to_id') || null
  if (answers !== null && (!state.statuses.has(answers) || state.deleted.has(answers)))
    throw new Refused(404, 'The post you are trying to reply to does not appear to exist.')

  const status = {
    ...{ text: text(form, 'status').trim(), spoiler, language, visibility, answers, media },
    ...{ sensitive: text(form, 'sensitive') === 'true' || spoiler !== '' },
    ...{ key, by: '', edits: 0, favourites: 0, reblogs: 0 },
  }
  const scheduledAt = text(form, 'scheduled_at')
  if (scheduledAt !== '' && options.ignoresScheduling !== true) {
    const at = Date.parse(scheduledAt)
    // services/post_status_service.rb, scheduled_in_the_past: a time that has passed is none, and it is published at once.
    const isPast = at <= now
    if (Number.isNaN(at) || (!isPast && at < now + 5 * 60_000))
      throw new Refused(422, 'Validation failed: Scheduled at The scheduled date must be in the future')
    if (!isPast) {
      const id = String(3221 + state.everScheduled.size)
      const scheduled = { scheduledAt: new Date(at).toISOString(), media, status }
      const row = { id, text: text(form, 'status'), ...scheduled }
      state.put({ kind: 'scheduled', row })
      if (key !== null) state.put({ kind: 'key', key, id, at: now })
      return ok(scheduledOf(row))
    }
  }

  const row = publish(state, status, now)
  if (key !== null) state.put({ kind: 'key', key, id: row.id, at: now })
  return { ...ok(statusOf(state, host, row)), headers: rateHeaders(Math.min(300, left) - 1, now) }
}

/** What waits and whose time has come is out, as of its time. */
export function publishDue(state: MastodonStore, options: MastodonOptions): void {
  const now = Date.now() + (options.clockAhead ?? 0)
  for (const { id, scheduledAt, status } of [...state.scheduled.values()]) {
    if (Date.parse(scheduledAt) > now) continue
    state.put({ kind: 'unscheduled', id })
    publish(state, status, Date.parse(scheduledAt))
  }
}

function publish(state: MastodonStore, status: Omit<StatusRow, 'id' | 'at'>, at: number): StatusRow {
  for (const id of status.media) {
    const row = state.media.get(id)
    if (row !== undefined) state.put({ kind: 'media', row: { ...row, attached: true } })
  }
  const row: StatusRow = { ...status, id: nextId(state), at: new Date(at).toISOString() }
  state.put({ kind: 'status', row })
  return row
}

/** validators/status_length_validator.rb, and "Text can't be blank" of the documents. */
export function requireText(
  status: string,
  spoiler: string,
  media: readonly string[],
  options: MastodonOptions,
): void {
  const most = options.maxCharacters ?? 500
  if (status.trim() === '' && media.length === 0)
    throw new Refused(422, "Validation failed: Text can't be blank")
  if (lengthOf(status.trim()) + lengthOf(spoiler) > most)
    throw new Refused(422, `Validation failed: Text character limit of ${most} exceeded`)
}

/** services/post_status_service.rb, validate_media! */
export function requireMedia(state: MastodonStore, ids: readonly string[]): void {
  if (ids.length > 4) throw new Refused(422, 'Cannot attach more than 4 files')
  const rows = ids.map((id) => state.media.get(id))
  const lost = ids.filter((_, index) => rows[index] === undefined || rows[index]?.attached === true)
  if (lost.length > 0)
    throw new Refused(422, `Media ${lost.join(', ')} not found or already attached to another post`)
  if (rows.some((row) => (row?.waits ?? 0) > 0))
    throw new Refused(422, 'Cannot attach files that have not finished processing. Try again in a moment!')
}

/** methods/media. @throws Refused */
export function uploaded(state: MastodonStore, options: MastodonOptions, asked: Asked): Answered {
  requireToken(asked, state.tokens, 'write:media')
  const { imageBytes = 16_777_216, descriptionLimit = 1500, processing = 0 } = options
  if (!String(asked.headers['content-type'] ?? '').startsWith('multipart/form-data;'))
    throw new Refused(422, 'Validation failed: File can’t be blank')
  const file = asked.form.get('file')
  // "The file must have a MIME type."
  if (!(file instanceof File) || !/^image\/(jpeg|png|gif|webp)$/.test(file.type))
    throw new Refused(422, 'Validation failed: File content type is invalid, File is invalid')
  if (file.size > imageBytes) throw new Refused(422, 'Validation failed: File must be less than 16 MB')
  const description = text(asked.form, 'description')
  if (description.length > descriptionLimit)
    throw new Refused(
      422,
      `Validation failed: Description is too long (maximum is ${descriptionLimit} characters)`,
    )
  const row = {
    ...{ id: String(22_348_641 + state.media.size), mime: file.type, bytes: file.size, description },
    ...{ focus: focusOf(text(asked.form, 'focus')), waits: processing, attached: false },
  }
  state.put({ kind: 'media', row })
  return { status: processing > 0 ? 202 : 200, body: mediaOf(row) }
}

/**
 * methods/media, "focus: two floating points (x,y), comma-delimited, ranging from -1.0 to 1.0". The real one takes what it cannot read
 * for 0; here that is a fault.
 *
 * @throws Refused
 */
function focusOf(written: string): { readonly x: number; readonly y: number } | null {
  if (written === '') return null
  const [, x, y] = /^(-?\d(?:\.\d+)?),(-?\d(?:\.\d+)?)$/.exec(written)?.map(Number) ?? []
  if (x === undefined || y === undefined || Math.abs(x) > 1 || Math.abs(y) > 1)
    throw new Refused(422, 'Validation failed: Focus is invalid')
  return { x, y }
}
