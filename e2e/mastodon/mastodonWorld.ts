import {
  accountId,
  accountOf,
  mediaOf,
  rateHeaders,
  requireStatus,
  scheduledOf,
  statusOf,
} from './mastodonEntities.ts'
import { oauthCall } from './mastodonOAuth.ts'
import { post, publishDue, requireMedia, requireText, uploaded, type World } from './mastodonPosting.ts'
import {
  type Answered,
  type Asked,
  configurationOf,
  ok,
  Refused,
  requireToken,
  text,
} from './mastodonRules.ts'
import type { MastodonStore } from './mastodonState.ts'
import type { MastodonOptions } from './mastodonTypes.ts'

// A stand-in for a Mastodon server that takes a request only where its public documents do (docs.joinmastodon.org/methods/…: apps,
// oauth, instance, accounts, media, statuses, scheduled_statuses), and refuses in the words of the released version. It proves what
// is sent to it, not that every server takes it.

/** @param host as it stands in addresses @throws Refused */
export function askMastodon(
  state: MastodonStore,
  options: MastodonOptions,
  host: string,
  asked: Asked,
): Answered {
  publishDue(state, options)
  const oauth = oauthCall(state, host, asked)
  if (oauth !== undefined) return oauth
  const [, id = ''] =
    /^\/api\/v1\/(?:statuses|media|scheduled_statuses|accounts)\/(\w+)/.exec(asked.path) ?? []
  const isNumber = /^\d+$/.test(id)
  const name = `${asked.method} ${isNumber ? asked.path.replace(id, ':id') : asked.path}`
  const call = calls[name]
  if (call === undefined) throw new Refused(404, 'Not Found')
  return call({ state, options, host, asked, id })
}

const calls: Readonly<Record<string, (world: World) => Answered>> = {
  // methods/instance
  'GET /api/v2/instance': ({ options, host }) => {
    if ((options.instance ?? 'v2') !== 'v2') throw new Refused(404, 'Not Found')
    return ok({
      domain: host,
      title: 'Kommunernas',
      version: '4.4.1',
      configuration: configurationOf(options),
    })
  },
  'GET /api/v1/instance': ({ options, host }) => {
    const { maxCharacters = 500, descriptionLimit = 1500, instance } = options
    const base = { uri: host, title: 'Kommunernas' }
    if (instance === 'none') return ok(base)
    if (instance === 'pleroma')
      return ok({
        ...base,
        version: '2.7.2 (compatible; Pleroma 2.9.1)',
        ...{
          max_toot_chars: maxCharacters,
          max_media_attachments: 1000,
          description_limit: descriptionLimit,
        },
        upload_limit: options.imageBytes ?? 16_000_000,
      })
    return ok({ ...base, version: '4.0.2', configuration: configurationOf(options) })
  },

  // methods/accounts, verify_credentials: profile, read or read:accounts
  'GET /api/v1/accounts/verify_credentials': ({ state, host, asked }) => {
    requireToken(asked, state.tokens, 'read:accounts')
    return { ...ok({ ...accountOf(host), source: { privacy: 'public' } }), headers: rateHeaders(299) }
  },
  'GET /api/v1/accounts/:id/statuses': ({ state, host, asked, id }) => {
    requireToken(asked, state.tokens, 'read:statuses')
    const { query } = asked
    const before = query.get('max_id')
    const shown = [...state.statuses.values()]
      .filter(({ id: one }) => !state.deleted.has(one))
      .filter(({ by }) => (id === accountId ? by === '' : by === id))
      .filter(({ id: one }) => before === null || BigInt(one) < BigInt(before))
      .toReversed()
      .slice(0, Math.min(40, Number(query.get('limit') ?? 20)))
    return ok(shown.map((row) => statusOf(state, host, row)))
  },

  // methods/media
  'POST /api/v2/media': ({ state, options, asked }) => {
    if (options.onlyOldMedia === true) throw new Refused(404, 'Not Found')
    return uploaded(state, options, asked)
  },
  'POST /api/v1/media': ({ state, options, asked }) => ({
    ...uploaded(state, { ...options, processing: 0 }, asked),
    status: 200,
  }),
  'GET /api/v1/media/:id': ({ state, asked, id }) => {
    requireToken(asked, state.tokens, 'write:media')
    const media = state.media.get(id)
    if (media === undefined || media.attached) throw new Refused(404, 'Record not found')
    if (media.waits > 0) {
      state.put({ kind: 'media', row: { ...media, waits: media.waits - 1 } })
      return { status: 206, body: mediaOf(media) }
    }
    return ok(mediaOf(media))
  },

  // methods/statuses
  'POST /api/v1/statuses': post,
  'GET /api/v1/statuses/:id': ({ state, host, id }) => ok(statusOf(state, host, requireStatus(state, id))),
  'GET /api/v1/statuses/:id/source': ({ state, options, asked, id }) => {
    requireToken(asked, state.tokens, 'read:statuses')
    const row = requireStatus(state, id)
    return ok({ id, text: options.sources?.[id] ?? row.text, spoiler_text: row.spoiler })
  },
  'GET /api/v1/statuses/:id/context': ({ state, host, id }) => {
    requireStatus(state, id)
    const below = new Set([id])
    const descendants = [...state.statuses.values()].filter((row) => {
      if (state.deleted.has(row.id) || row.answers === null || !below.has(row.answers)) return false
      below.add(row.id)
      return true
    })
    return ok({ ancestors: [], descendants: descendants.map((row) => statusOf(state, host, row)) })
  },
  'PUT /api/v1/statuses/:id': ({ state, options, host, asked, id }) => {
    requireToken(asked, state.tokens, 'write:statuses')
    const row = requireStatus(state, id)
    const { form } = asked
    const media = form.getAll('media_ids[]').map(String)
    requireText(text(form, 'status'), text(form, 'spoiler_text'), media, options)
    const foreign = media.filter((one) => !row.media.includes(one))
    requireMedia(state, foreign)
    const edited = {
      ...row,
      ...{ text: text(form, 'status').trim(), spoiler: text(form, 'spoiler_text').trim(), media },
      ...{ sensitive: text(form, 'sensitive') === 'true', edits: row.edits + 1 },
    }
    state.put({ kind: 'status', row: edited })
    return ok(statusOf(state, host, edited))
  },
  'DELETE /api/v1/statuses/:id': ({ state, host, asked, id }) => {
    requireToken(asked, state.tokens, 'write:statuses')
    const row = requireStatus(state, id)
    state.put({ kind: 'deleted', id })
    return ok({ ...statusOf(state, host, row), text: row.text })
  },

  // methods/scheduled_statuses
  'GET /api/v1/scheduled_statuses': ({ state, asked }) => {
    requireToken(asked, state.tokens, 'read:statuses')
    return ok([...state.scheduled.values()].toReversed().map(scheduledOf))
  },
  'GET /api/v1/scheduled_statuses/:id': ({ state, asked, id }) => {
    requireToken(asked, state.tokens, 'read:statuses')
    const row = state.scheduled.get(id)
    if (row === undefined) throw new Refused(404, 'Record not found')
    return ok(scheduledOf(row))
  },
  'DELETE /api/v1/scheduled_statuses/:id': ({ state, asked, id }) => {
    requireToken(asked, state.tokens, 'write:statuses')
    if (!state.scheduled.has(id)) throw new Refused(404, 'Record not found')
    state.put({ kind: 'unscheduled', id })
    return ok({})
  },
}
