import { z } from 'zod'
import type { DeliveryEngine } from '../../../shared/delivery/deliveryEngine.ts'
import { type ListmonkAccess, listmonkApi, toStep } from './api.ts'
import { findList, keepOnly, readMembers, syncList } from './audience.ts'
import { changeStatus, findCampaign, readBounces, readProgress, tryStatus, writeDraft } from './campaign.ts'
import { findTemplate, layUpFiles } from './library.ts'

/** listmonk, versions 4 to 6, by its REST API (listmonk.app/docs/apis). */
export function listmonkEngine(access: ListmonkAccess): DeliveryEngine {
  const ask = listmonkApi(access)
  const { config, patience } = access
  const poll = patience?.poll ?? 1000
  return {
    prepare: (key, letter, recipients, sendAt) =>
      toStep(async () => {
        const found = await findCampaign(ask, key)
        const listId = await findList(ask, key.name, key.title)
        // It has begun already, and we do not know it any more: nothing of it may change.
        if (found !== undefined && found.status !== 'draft')
          return { campaignId: found.id, listId, blocked: [], refused: [] }
        const templateId = await findTemplate(ask)
        const library = await layUpFiles(ask, letter, config.address)
        const synced = await syncList(ask, { listId, key: key.name, poll }, recipients)
        const { messenger } = config
        const draft = { key, letter, library, listId, templateId, messenger, sendAt }
        return { ...synced, listId, campaignId: await writeDraft(ask, draft, found) }
      }),

    start: (campaignId) =>
      toStep(async () => {
        const progress = await readProgress(ask, campaignId)
        if (progress.state !== 'draft' && progress.state !== 'paused') return progress
        await changeStatus(ask, campaignId, 'running')
        return { ...progress, state: 'running' }
      }),

    schedule: (campaignId) =>
      toStep(async () => {
        const progress = await readProgress(ask, campaignId)
        return progress.state === 'draft' ? await tryStatus(ask, campaignId, 'scheduled') : progress
      }),

    takeBack: (campaignId) =>
      toStep(async () => {
        const progress = await readProgress(ask, campaignId)
        return progress.state === 'scheduled' ? await tryStatus(ask, campaignId, 'draft') : progress
      }),

    keep: (listId, addresses) => toStep(() => keepOnly(ask, listId, new Set(addresses))),

    progress: (campaignId) => toStep(() => readProgress(ask, campaignId)),

    hold: (campaignId, as) =>
      toStep(async () => {
        const found = await readProgress(ask, campaignId)
        // apis/campaigns, status: what waits for its time can be made a draft, and neither paused nor cancelled.
        const progress = found.state === 'scheduled' ? await tryStatus(ask, campaignId, 'draft') : found
        const holds = progress.state === 'running' || (as === 'cancelled' && progress.state === 'paused')
        if (!holds) return progress
        await changeStatus(ask, campaignId, as)
        return await readProgress(ask, campaignId)
      }),

    returned: ({ campaignId, listId }) =>
      toStep(async () => ({
        bounces: await readBounces(ask, campaignId),
        unsubscribed: [...(await readMembers(ask, listId, 'unsubscribed')).keys()],
      })),

    async test() {
      const paths = [
        '/api/lists',
        '/api/subscribers',
        '/api/campaigns',
        '/api/templates',
        '/api/media',
        '/api/bounces',
      ]
      for (const path of [...paths, '/api/import/subscribers']) {
        const step = await toStep(() => ask(z.unknown(), { method: 'GET', path, query: { per_page: 1 } }))
        if (step.kind === 'trouble') return step.trouble
        if (step.kind === 'later') return unreachable(new URL(config.address).host, step.reason)
      }
      return null
    },
  }
}

function unreachable(host: string, reason: string) {
  return { code: 'engine-unreachable', place: { host }, values: { host, reason } }
}
