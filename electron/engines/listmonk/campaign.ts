import { z } from 'zod'
import type {
  EngineProgress,
  HandedLetter,
  HandoverKey,
  Returned,
} from '../../../shared/delivery/deliveryEngine.ts'
import { type Ask, EngineStop } from './api.ts'
import { goTemplate } from './goTemplate.ts'
import type { Library } from './library.ts'

const Status = z.enum(['draft', 'scheduled', 'running', 'paused', 'cancelled', 'finished'])
const Campaign = z.object({
  id: z.number(),
  name: z.string(),
  status: Status,
  to_send: z.number(),
  sent: z.number(),
  send_at: z.string().nullable().optional(),
})
export type Campaign = z.infer<typeof Campaign>

/** The campaign of a part of a publication, by its tag and its name: one that has begun counts before one that has not. */
export async function findCampaign(ask: Ask, { name }: HandoverKey): Promise<Campaign | undefined> {
  // apis/campaigns calls the parameter `tags`; released versions read `tag`. The exact name decides.
  const query = { tag: name, tags: name, per_page: 'all', no_body: 'true' }
  const page = z.object({ results: z.array(Campaign) })
  const { results } = await ask(page, { method: 'GET', path: '/api/campaigns', query })
  const ours = results
    .filter((campaign) => campaign.name.endsWith(name))
    .sort((one, other) => one.id - other.id)
  return ours.find(({ status }) => status !== 'draft') ?? ours[0]
}

export interface Draft {
  readonly key: HandoverKey
  readonly letter: HandedLetter
  readonly library: Library
  readonly listId: number
  readonly templateId: number
  readonly messenger: string
  readonly sendAt: string | null
}

/** Makes the campaign, or writes the letter into the draft that is there. */
export async function writeDraft(ask: Ask, draft: Draft, found: Campaign | undefined): Promise<number> {
  const json = campaignOf(draft)
  if (found === undefined) return (await ask(Campaign, { method: 'POST', path: '/api/campaigns', json })).id
  await ask(Campaign, { method: 'PUT', path: `/api/campaigns/${found.id}`, json })
  return found.id
}

/** apis/campaigns, POST /api/campaigns */
function campaignOf({ key, letter, library, listId, templateId, messenger, sendAt }: Draft) {
  const { subject, text, fromName, fromAddress, replyTo, senderAddress } = letter
  return {
    name: `${key.title} · ${key.name}`,
    subject: /\{\{|\ufdd0/.test(subject) ? goTemplate(subject, 'line') : subject,
    lists: [listId],
    from_email: mailbox(fromName, fromAddress),
    type: 'regular',
    content_type: 'html',
    messenger,
    template_id: templateId,
    body: goTemplate(library.html, 'html'),
    altbody: goTemplate(text, 'text'),
    tags: ['rundbrev', key.name],
    headers: [
      ...(replyTo === '' ? [] : [{ 'Reply-To': replyTo }]),
      ...(senderAddress === '' ? [] : [{ Sender: senderAddress }]),
    ],
    media: [...library.attached],
    // Written also where there is none: a draft that is found again may have one. It reads RFC 3339.
    send_at: sendAt,
  }
}

/** A quoted string (RFC 5322, 3.2.4) of what can stand in one, and nothing that listmonk would read as a template. */
function mailbox(name: string, address: string): string {
  const words = name
    .replace(/[\p{Cc}"\\<>]+/gu, ' ')
    .replaceAll('{{', '{ {')
    .trim()
  return words === '' ? address : `"${words}" <${address}>`
}

export async function readProgress(ask: Ask, id: number): Promise<EngineProgress> {
  try {
    return progressOf(
      await ask(Campaign, { method: 'GET', path: `/api/campaigns/${id}`, query: { no_body: 'true' } }),
    )
  } catch (error) {
    // One that is not there is refused as bad input, or not found, by version.
    const gone = error instanceof EngineStop && (error.status === 400 || error.status === 404)
    if (gone) return { state: 'gone', sendAt: null, toSend: 0, sent: 0 }
    throw error
  }
}

/** apis/campaigns, PUT /api/campaigns/{id}/status; which status may follow which is in its note. */
export async function changeStatus(
  ask: Ask,
  id: number,
  status: 'draft' | 'scheduled' | 'running' | 'paused' | 'cancelled',
): Promise<void> {
  await ask(z.unknown(), { method: 'PUT', path: `/api/campaigns/${id}/status`, json: { status } })
}

/**
 * The same where listmonk may say no: to a time that it does not keep, to a draft of what has just begun. Neither its yes nor its no is
 * believed, but what is read afterwards.
 */
export async function tryStatus(
  ask: Ask,
  id: number,
  status: 'draft' | 'scheduled',
): Promise<EngineProgress> {
  const refusal = await changeStatus(ask, id, status).then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof EngineStop && error.step.kind === 'trouble' && error.status >= 400)
        return error.step
      throw error
    },
  )
  const progress = await readProgress(ask, id)
  return refusal === undefined
    ? progress
    : { ...progress, said: String(refusal.trouble.values.response ?? refusal.trouble.code) }
}

function progressOf({ status: state, send_at, to_send: toSend, sent }: Campaign): EngineProgress {
  return { state, sendAt: send_at ?? null, toSend, sent }
}

const Bounce = z.object({ email: z.string(), type: z.enum(['hard', 'soft', 'complaint']) })
const pageSize = 1000

/** apis/bounces, GET /api/bounces */
export async function readBounces(ask: Ask, campaignId: number): Promise<Returned['bounces']> {
  const bounces: { address: string; kind: 'hard' | 'soft' | 'complaint' }[] = []
  for (let page = 1; ; page++) {
    const query = { campaign_id: campaignId, page, per_page: pageSize, order_by: 'created_at', order: 'asc' }
    const found = await ask(z.object({ results: z.array(Bounce) }), {
      method: 'GET',
      path: '/api/bounces',
      query,
    })
    for (const { email, type } of found.results) bounces.push({ address: email.toLowerCase(), kind: type })
    if (found.results.length < pageSize) return bounces
  }
}
