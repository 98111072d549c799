import { expect, it } from 'vitest'
import { isOnNetwork } from './postAddress.ts'

it.each([
  ['https://www.instagram.com/p/C1/', 'instagram', true],
  ['https://m.facebook.com/larcentrum/posts/1', 'facebook', true],
  ['https://social.example/@kansliet/1', 'mastodon', true],
  ['https://www.facebook.com/larcentrum/posts/1', 'instagram', false],
  ['https://instagram.com.attacker.example/p/1', 'instagram', false],
  ['https://notx.com/larcentrum/status/1', 'x', false],
  ['javascript:alert(1)', 'mastodon', false],
  ['', 'mastodon', false],
] as const)('%s on %s: %s', (address, network, is) => {
  expect(isOnNetwork(address, network)).toBe(is)
})
