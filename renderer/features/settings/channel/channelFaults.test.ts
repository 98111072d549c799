import { expect, it } from 'vitest'
import type { InboxConfig, SmtpConfig } from '../../../../shared/delivery/emailChannelConfig.ts'
import { faultsOf } from './channelFaults.ts'
import { sectionOf } from './channelSections.ts'
import { newConfig } from './emailChannel.ts'

const whole: SmtpConfig = { ...newConfig, host: 'smtp.kommun.example', fromAddress: 'kansli@kommun.example' }
const inbox: InboxConfig = {
  host: 'imap.kommun.example',
  port: 993,
  security: 'tls',
  user: 'kansli',
  signIn: 'password',
  folder: 'INBOX',
  processed: 'mark',
  moveTo: '',
  passwordEnv: null,
}

it('finds nothing in settings that are whole', () => {
  expect(faultsOf('Nyhetsbrev', whole)).toEqual({})
  expect(faultsOf('Nyhetsbrev', { ...whole, inbox })).toEqual({})
})

it.each<[string, Partial<SmtpConfig>, Record<string, string>]>([
  ['no server', { host: '' }, { host: 'host' }],
  ['a port that is none', { port: 0 }, { port: 'number' }],
  ['a pace of nothing', { perMinute: 0 }, { perMinute: 'number' }],
  [
    'a sign-in that nobody is registered for',
    { signIn: 'microsoft', user: '' },
    { 'oauth.clientId': 'required', user: 'required' },
  ],
  ['no sender', { fromAddress: '' }, { fromAddress: 'address' }],
  ['answers to no address', { replyTo: 'kansliet' }, { replyTo: 'address' }],
  ['images that are hosted nowhere', { images: 'hosted' }, { imagesAddress: 'url' }],
  [
    'unsubscribing in clear',
    { unsubscribeAddress: 'http://a.example/{token}' },
    { unsubscribeAddress: 'url' },
  ],
  ['unsubscribing nobody', { unsubscribeAddress: 'https://a.example/av' }, { unsubscribeAddress: 'token' }],
  ['an inbox on no server', { inbox: { ...inbox, host: '' } }, { 'inbox.host': 'host' }],
  ['mail moved nowhere', { inbox: { ...inbox, processed: 'move' } }, { 'inbox.moveTo': 'required' }],
  [
    'a signature of nobody',
    { dkim: { domain: '', selector: 'a', keyEnv: null } },
    { 'dkim.domain': 'required' },
  ],
])('finds %s', (_, part, faults) => {
  expect(faultsOf('Nyhetsbrev', { ...whole, ...part })).toEqual(faults)
})

it('knows where a fault is mended', () => {
  expect(sectionOf('inbox.host')).toBe('inbox')
  expect(sectionOf('host')).toBe('server')
  expect(sectionOf('name')).toBe('provider')
})
