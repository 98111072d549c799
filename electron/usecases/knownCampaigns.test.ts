import { afterEach, beforeEach, expect, it } from 'vitest'
import { plainSmtp } from '../../shared/delivery/emailChannelConfig.ts'
import { LinkRules } from '../../shared/links/linkRules.ts'
import { audience } from './audience.ts'
import { channels } from './channels.ts'
import { knownCampaigns } from './knownCampaigns.ts'
import { links } from './links.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'
import { posts } from './posts.ts'
import { publications } from './publications.ts'
import { importReach } from './reachImport.ts'
import { createPost } from './savePost.ts'
import { startPublication } from './startPublication.ts'

let world: TestWorkspace
beforeEach(() => {
  world = openTestWorkspace('2026-12-01T08:00:00Z')
})
afterEach(() => world.close())

it('visits come back to the post that a letter was about, whatever it is called since', async () => {
  const { deps } = world
  links['links.save'](deps, {
    rules: LinkRules.parse({ tagged: true, domains: ['forbund.example'] }),
    understood: false,
  })
  const post = createPost(deps, {
    ...{ title: 'Öppet hus', lede: 'Kom.', tags: [], link: null, language: 'sv', subject: null },
    ...{ preheader: null, ownWords: [], networks: {} },
    body: {
      type: 'doc',
      content: [{ type: 'button', attrs: { label: 'Läs', href: 'https://forbund.example/hus' } }],
    },
  })
  audience['contacts.save'](deps, {
    id: null,
    content: {
      ...{ email: 'rektor@lycksele.example', name: 'Rektor', role: '', organisation: '', municipality: null },
      ...{
        county: null,
        language: 'sv',
        tags: [],
        consent: null,
        consentSource: '',
        consentDate: null,
        notes: '',
      },
    },
  })
  const channel = await channels['channels.saveEmail'](deps, {
    ...{ id: null, name: 'Utskick', secrets: {} },
    config: {
      ...{ host: '127.0.0.1', port: 2525, security: 'none', user: '', ...plainSmtp },
      ...{ fromName: 'Förbundet', fromAddress: 'kansli@forbund.example', connections: 1, perMinute: 100 },
    },
  })
  const publication = await publications['publications.schedule'](deps, {
    ...{ postId: post.id, channelId: channel.id, segmentId: null, recurrence: null, missed: 'run' },
    at: { wallTime: '2026-12-02T09:00', zone: 'Europe/Stockholm' },
  })
  await startPublication(deps, publication.id)
  const {
    version,
    id,
    createdAt: _,
    updatedAt: __,
    ...content
  } = await posts['posts.get'](deps, { id: post.id })
  await posts['posts.save'](deps, { id, version, content: { ...content, title: 'Tack för i går' } })

  expect(knownCampaigns(deps).filter(({ isSent }) => isSent)).toEqual([
    { campaign: '2026-12-oppet-hus', source: 'email', postId: post.id, channel: 'Utskick', isSent: true },
  ])
  const csv = 'label,nb_visits,metadata_segment\n2026-12-oppet-hus,52,referrerName==2026-12-oppet-hus'
  const report = await importReach(deps, {
    ...{ fileName: 'Kampanjer.csv', bytes: new TextEncoder().encode(csv), source: 'campaigns' },
    said: { period: '2026-12' },
  })
  expect(report).toMatchObject({ added: 1, rejected: [] })
  const [row] = deps.workspace.database.$client
    .prepare('SELECT post_id, channel, metric, value FROM observations')
    .all()
  expect(row).toMatchObject({ post_id: post.id, channel: 'Utskick', metric: 'engagements' })
})
