import { expect, it } from 'vitest'
import { en, sv } from '../i18n/catalogue.ts'
import { allowsMailServer, allowsNetwork, Policy, policyKeys, policyOf, readPolicy } from './policy.ts'

const file = '/etc/rundbrev/policy.json'

it('is what the file says, and names the keys that nobody knows', () => {
  const text = '\uFEFF{ "startAtLogin": true, "networks": ["mastodon"], "colour": "red" }'
  expect(readPolicy(file, text)).toEqual({
    ...{ kind: 'read', file, policy: { startAtLogin: true, networks: ['mastodon'] }, unknown: ['colour'] },
  })
})

it.each([
  ['{ "startAtLogin": ', /JSON/],
  ['[]', /^\{ \}$/],
  ['{ "startAtLogin": "yes" }', /^startAtLogin$/],
  ['{ "mailServers": ["smtp.kommun.example", "https://kommun.example"] }', /^mailServers\.1$/],
  ['{ "mailServers": [] }', /^mailServers$/],
  ['{ "networks": ["myspace"] }', /^networks\.0$/],
  ['{ "language": "no" }', /^language$/],
  ['{ "updates": "never" }', /^updates$/],
  ['{ "proxy": "proxy.kommun.example" }', /^proxy$/],
  ['{ "proxy": "http://user:word@proxy.kommun.example:3128" }', /^proxy$/],
  ['{ "logDays": 0 }', /^logDays$/],
  ['{ "backupDays": 1.5 }', /^backupDays$/],
  ['{ "backupFolder": "kopior" }', /^backupFolder$/],
  ['{ "backupCopies": "7" }', /^backupCopies$/],
])('refuses %s, says where, fixes nothing, and puts no newer version in place meanwhile', (text, where) => {
  const reading = readPolicy(file, text)
  expect(reading).toMatchObject({ kind: 'refused', why: 'invalid', detail: expect.stringMatching(where) })
  const [key] = /^\w+/.exec((reading as { detail: string }).detail) ?? []
  expect((reading as { key: string | null }).key).toBe(key !== undefined && key in Policy.shape ? key : null)
  expect(policyOf(reading)).toEqual({ updates: 'off' })
})

it('says of every key, in both languages, what it must be', () => {
  for (const catalogue of [sv, en])
    expect(Object.keys(catalogue.policy.expected).toSorted()).toEqual([...policyKeys].toSorted())
})

it('takes whole paths as each system writes them', () => {
  for (const backupFolder of ['/srv/kopior', 'D:\\Kopior', '\\\\server\\kopior'])
    expect(readPolicy(file, JSON.stringify({ backupFolder }))).toMatchObject({ policy: { backupFolder } })
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
