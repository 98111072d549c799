import { expect, it } from 'vitest'
import { newAccountConfig } from '../../../../shared/social/newAccountConfig.ts'
import { publishingNetworks } from '../../../../shared/social/socialChannelConfig.ts'
import { accountFaults } from './accountFaults.ts'

it('says what a new account lacks', () => {
  const lacking = publishingNetworks.map((network) => [
    network,
    Object.keys(accountFaults('', newAccountConfig(network))),
  ])
  expect(Object.fromEntries(lacking)).toEqual({
    bluesky: ['name', 'handle'],
    mastodon: ['name', 'address'],
    facebook: ['name'],
    linkedin: ['name'],
    x: ['name'],
  })
})

it('knows what is no handle', () => {
  const config = newAccountConfig('bluesky')
  expect(accountFaults('Kansliet', { ...config, handle: 'kansliet' })).toEqual({ handle: 'handle' })
  expect(accountFaults('Kansliet', { ...config, handle: '@kansliet.example' })).toEqual({})
  expect(accountFaults('Kansliet', { ...config, handle: ' ' })).toEqual({ handle: 'required' })
})
