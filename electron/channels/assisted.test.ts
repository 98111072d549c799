import { expect, it } from 'vitest'
import { deriveVariant } from '../../shared/social/deriveVariant.ts'
import { networks } from '../../shared/social/network.ts'
import { assisted } from './assisted.ts'

const asset = 'a'.repeat(64)
const content = {
  title: 'Vi syntes i fyra län',
  lede: '',
  body: {
    type: 'doc' as const,
    content: [
      {
        type: 'image' as const,
        attrs: { asset, alt: 'En röd stuga.', decorative: false, width: 1200, height: 630 },
      },
    ],
  },
  tags: [],
  link: null,
  language: 'sv' as const,
  subject: null,
  preheader: null,
  ownWords: [],
  networks: {},
}

it('hands text, image and the network’s own page over to the officer, on every network, and publishes nothing', async () => {
  for (const network of networks) {
    const adapter = assisted(network)
    const session = await adapter.signIn()
    const variant = deriveVariant({ content, figures: [], mentions: [] }, network)
    expect(adapter.check(variant, await adapter.limits(session))).toEqual([])
    const prepared = await adapter.prepare(session, variant, [])
    if (prepared.kind !== 'done') throw new Error('assisted preparing refuses nothing')
    const outcome = await adapter.publish(session, prepared.value, 'publication-1')
    expect(outcome).toMatchObject({
      kind: 'awaits-officer',
      handover: {
        posts: [{ text: 'Vi syntes i fyra län', assets: [{ sha256: asset, alt: 'En röd stuga.' }] }],
      },
    })
    if (outcome.kind === 'awaits-officer') expect(outcome.handover.url).toMatch(/^https:\/\//)
    expect(await adapter.publish(session, prepared.value, 'publication-1')).toEqual(outcome)
  }
})
