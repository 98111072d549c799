import { expect, it } from 'vitest'
import { allowsMailServer, allowsNetwork, policyOf, readPolicy } from './policy.ts'

const file = '/etc/rundbrev/policy.json'

it('is what the file says, and names the keys that nobody knows', () => {
  const text = '\uFEFF{ "startAtLogin": true, "networks": ["mastodon"], "colour": "red" }'
  expect(readPolicy(file, text)).toEqual({
    ...{ kind: 'read', file, policy: { startAtLogin: true, networks: ['mastodon'] }, unknown: ['colour'] },
  })
})

it.each([
  ['{ "startAtLogin": ', /JSON/],
  ['[]', /object/],
  ['{ "startAtLogin": "yes" }', /^startAtLogin: /],
  ['{ "mailServers": ["smtp.kommun.example", "https://kommun.example"] }', /^mailServers\.1: /],
  ['{ "mailServers": [] }', /^mailServers: /],
  ['{ "networks": ["myspace"] }', /^networks\.0: /],
])('refuses %s, says where, and fixes nothing', (text, where) => {
  const reading = readPolicy(file, text)
  expect(reading).toMatchObject({ kind: 'refused', why: 'invalid', detail: expect.stringMatching(where) })
  expect(policyOf(reading)).toEqual({})
})

it('allows the servers that are named, and those below a domain, but not the domain beside it', () => {
  const policy = { mailServers: ['smtp.kommun.example', '*.region.example'] }
  const allowed = [
    'SMTP.kommun.example',
    'smtp.kommun.example:587',
    'a.region.example',
    'a.b.region.example.',
  ]
  const refused = [
    'kommun.example',
    'region.example',
    'evilregion.example',
    'smtp.kommun.example.evil.example',
  ]
  expect(allowed.filter((host) => !allowsMailServer(policy, host))).toEqual([])
  expect(refused.filter((host) => allowsMailServer(policy, host))).toEqual([])
  expect(allowsMailServer({}, 'anything.example')).toBe(true)
})

it('allows the networks that are named: every one where nothing is said, none where the list is empty', () => {
  expect(allowsNetwork({}, 'x')).toBe(true)
  expect(allowsNetwork({ networks: ['mastodon'] }, 'mastodon')).toBe(true)
  expect(allowsNetwork({ networks: ['mastodon'] }, 'x')).toBe(false)
  expect(allowsNetwork({ networks: [] }, 'mastodon')).toBe(false)
})
