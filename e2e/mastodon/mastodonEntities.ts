import { htmlOfText } from './mastodonHtml.ts'
import { Refused } from './mastodonRules.ts'
import type { MastodonStore } from './mastodonState.ts'
import type { MediaRow, StatusRow } from './mastodonTypes.ts'

export const accountId = '109348'

export function accountOf(host: string, by = '') {
  const name = by === '' ? 'kansliet' : `invanare${by}`
  return { id: by === '' ? accountId : by, username: name, acct: name, url: `https://${host}/@${name}` }
}

/** entities/Status */
export function statusOf(state: MastodonStore, host: string, row: StatusRow) {
  const account = accountOf(host, row.by)
  return {
    ...{ id: row.id, created_at: row.at, in_reply_to_id: row.answers, sensitive: row.sensitive },
    ...{ spoiler_text: row.spoiler, visibility: row.visibility, language: row.language },
    ...{
      uri: `https://${host}/users/${account.username}/statuses/${row.id}`,
      url: `${account.url}/${row.id}`,
    },
    replies_count: [...state.statuses.values()].filter(
      ({ answers, id }) => answers === row.id && !state.deleted.has(id),
    ).length,
    ...{ reblogs_count: row.reblogs, favourites_count: row.favourites },
    edited_at: row.edits === 0 ? null : row.at,
    ...{ content: htmlOfText(row.text, host), reblog: null, account },
    media_attachments: row.media.flatMap((id) => {
      const media = state.media.get(id)
      return media === undefined ? [] : [mediaOf({ ...media, waits: 0 })]
    }),
    ...{ mentions: [], tags: [], emojis: [], card: null, poll: null },
  }
}

/** entities/MediaAttachment */
export function mediaOf({
  id,
  waits,
  description,
  focus,
}: Pick<MediaRow, 'id' | 'waits' | 'description' | 'focus'>) {
  const url = `https://files.example/media_attachments/${id}/original.jpeg`
  return {
    id,
    type: 'image',
    url: waits > 0 ? null : url,
    preview_url: url,
    description: description || null,
    meta: focus == null ? {} : { focus },
  }
}

export function scheduledOf(row: {
  readonly id: string
  readonly scheduledAt: string
  readonly text: string
}) {
  return { id: row.id, scheduled_at: row.scheduledAt, params: { text: row.text }, media_attachments: [] }
}

/** api/rate-limits */
export function rateHeaders(remaining: number, now = Date.now()): Record<string, string> {
  const threeHours = 3 * 3_600_000
  return {
    'x-ratelimit-limit': '300',
    'x-ratelimit-remaining': String(Math.max(0, remaining)),
    'x-ratelimit-reset': new Date(now + threeHours).toISOString(),
  }
}

/** @throws Refused 404 */
export function requireStatus(state: MastodonStore, id: string): StatusRow {
  const row = state.statuses.get(id)
  if (row === undefined || state.deleted.has(id)) throw new Refused(404, 'Record not found')
  return row
}

export function nextId(state: MastodonStore): string {
  return String(113_000_000_000_000_000n + BigInt(state.statuses.size))
}

/** Somebody else's answer to a status. */
export function answerFromSomebody(
  state: MastodonStore,
  one: { readonly to: string; readonly by: string; readonly visibility?: string },
): string {
  const id = nextId(state)
  state.put({
    kind: 'status',
    row: {
      ...{ id, text: 'Bra!', spoiler: '', sensitive: false, language: 'sv', media: [], key: null },
      ...{
        visibility: one.visibility ?? 'public',
        answers: one.to,
        at: new Date().toISOString(),
        by: one.by,
      },
      ...{ edits: 0, favourites: 0, reblogs: 0 },
    },
  })
  return id
}
