import fc from 'fast-check'
import { expect, it } from 'vitest'
import { composeUrl, composeUrlCarriesText } from './composeUrl.ts'
import { networks } from './network.ts'

it('hands the text over where the network takes it', () => {
  expect(composeUrl('bluesky', 'Hej å &?#\n2')).toBe(
    'https://bsky.app/intent/compose?text=Hej%20%C3%A5%20%26%3F%23%0A2',
  )
  expect(new URL(composeUrl('x', 'Åsele & 1+1')).searchParams.get('text')).toBe('Åsele & 1+1')
  expect(composeUrl('mastodon', 'a b')).toBe('https://share.joinmastodon.org/#text=a%20b')
})

it('opens the bare page where the network takes no text, or the address would grow too long to open', () => {
  expect(composeUrl('facebook', 'Hej')).toBe('https://www.facebook.com/')
  expect(composeUrl('linkedin', 'å'.repeat(1300))).toBe('https://www.linkedin.com/feed/?shareActive=true')
  expect(composeUrlCarriesText('linkedin', 'å'.repeat(1300))).toBe(false)
  expect(composeUrlCarriesText('linkedin', 'Hej')).toBe(true)
})

it('is an https address of the network’s own, short enough to open, whatever the text', () => {
  const hosts = [
    'bsky.app',
    'share.joinmastodon.org',
    'www.linkedin.com',
    'www.facebook.com',
    'x.com',
    'www.instagram.com',
  ]
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 3000 }),
      fc.constantFrom(...networks),
      (text, network) => {
        const address = composeUrl(network, `${text}\ud800`)
        expect(address.length).toBeLessThanOrEqual(2000)
        expect(new URL(address).protocol).toBe('https:')
        expect(hosts).toContain(new URL(address).host)
      },
    ),
  )
})
