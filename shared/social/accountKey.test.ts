import { expect, it } from 'vitest'
import { accountIn, accountKey } from './accountKey.ts'

it.each([
  ['@Anna@Social.example', 'anna@social.example'],
  ['https://social.example/@anna', 'anna@social.example'],
  ['anna.bsky.social', 'anna.bsky.social'],
  ['@anna.bsky.social', 'anna.bsky.social'],
  ['did:plc:abc234', 'did:plc:abc234'],
])('knows the account %s', (written, key) => {
  expect(accountKey(written)).toBe(key)
})

it.each([
  'anna@lycksele.example',
  '@anna',
  'Anna Andersson',
  '',
  '@',
  '@anna@',
  'https://social.example/about',
])('takes %j for no account', (written) => {
  expect(accountKey(written)).toBeNull()
})

it.each([
  ['https://social.example/@anna/1123', 'anna@social.example'],
  ['https://social.example/@anna@other.example/1123', 'anna@other.example'],
  ['https://social.example/users/Anna/statuses/1123', 'anna@social.example'],
  ['https://bsky.app/profile/did:plc:abc234/post/3k', 'did:plc:abc234'],
  ['https://bsky.app/profile/anna.bsky.social/post/3k', 'anna.bsky.social'],
])('reads whose answer %s is', (address, key) => {
  expect(accountIn(address)).toBe(key)
})

it.each(['https://x.com/i/status/1', 'https://social.example/%E0%A4/1', 'no address'])(
  'says of %s that nobody can tell',
  (address) => {
    expect(accountIn(address)).toBeNull()
  },
)
