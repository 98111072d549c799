import { createPublicKey, createSign, createVerify } from 'node:crypto'
import { afterEach, expect, it } from 'vitest'
import type { TextAnswer } from '../../shared/delivery/dnsAnswer.ts'
import { plainSmtp, type SmtpConfig } from '../../shared/delivery/emailChannelConfig.ts'
import { channels } from './channels.ts'
import { openTestWorkspace } from './openTestWorkspace.ts'
import { signing } from './signing.ts'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

const dkim = { domain: 'kommun.example', selector: 'rundbrev', keyEnv: null }

async function world(part: Partial<SmtpConfig> = { dkim }) {
  const { deps, close } = openTestWorkspace()
  closing.push(close)
  const { id } = await channels['channels.saveEmail'](deps, {
    ...{ id: null, name: 'Utskick', secrets: {} },
    config: {
      ...{ ...plainSmtp, host: 'smtp.kommun.example', port: 465, security: 'tls', user: '' },
      ...{ fromName: '', fromAddress: 'kansli@kommun.example', connections: 1, perMinute: 60, ...part },
    },
  })
  return { deps, id, answering: (answer: TextAnswer) => ({ ...deps, lookUpText: async () => answer }) }
}

it('makes a key that signs what its record verifies, and keeps the private half as a secret', async () => {
  const { deps, id } = await world()
  expect(await signing['channels.signingRecord'](deps, { id })).toEqual({ record: null })
  const record = await signing['channels.makeSigningKey'](deps, { id })
  expect(record.name).toBe('rundbrev._domainkey.kommun.example')
  const published = record.value.replace('v=DKIM1; k=rsa; p=', '')
  const key = createPublicKey({ key: Buffer.from(published, 'base64'), format: 'der', type: 'spki' })
  expect(key.asymmetricKeyDetails?.modulusLength).toBe(2048)
  const signature = createSign('sha256')
    .update('brev')
    .sign(deps.secrets.get(id, 'dkim') ?? '')
  expect(createVerify('sha256').update('brev').verify(key, signature)).toBe(true)
  expect(await signing['channels.signingRecord'](deps, { id })).toEqual({ record })
  expect(await channels['channels.list'](deps)).toMatchObject({ channels: [{ kept: ['dkim'] }] })
})

it('tells whether DNS has the key, another, none, or could not be asked', async () => {
  const { deps, id, answering } = await world()
  const { value } = await signing['channels.makeSigningKey'](deps, { id })
  const found = async (answer: TextAnswer) =>
    (await signing['channels.findSigningRecord'](answering(answer), { id })).found
  expect(await found({ kind: 'records', records: [value] })).toBe('published')
  expect(await found({ kind: 'records', records: [value.replace('p=', 'p=AAAA')] })).toBe('other')
  expect(await found({ kind: 'records', records: ['v=DKIM1; p='] })).toBe('other')
  expect(await found({ kind: 'none' })).toBe('missing')
  expect(await found({ kind: 'unanswered' })).toBe('unanswered')
})

it('makes no key for a channel that does not sign', async () => {
  const { deps, id } = await world({ dkim: null })
  await expect(signing['channels.makeSigningKey'](deps, { id })).rejects.toMatchObject({
    code: 'dkim-not-chosen',
  })
})

it('a key that cannot sign is not kept, nor an address that cannot be answered', async () => {
  const { deps, id } = await world()
  const [channel] = (await channels['channels.list'](deps)).channels
  if (channel?.kind !== 'email') throw new Error('no channel')
  const save = async (config: Partial<SmtpConfig>, secrets = {}) =>
    channels['channels.saveEmail'](deps, {
      ...{ id, name: 'Utskick', secrets },
      config: { ...channel.config, ...config } as SmtpConfig,
    })
  await expect(save({}, { dkim: 'ingen nyckel' })).rejects.toMatchObject({ code: 'dkim-key-invalid' })
  await expect(save({ replyTo: 'kansliet' })).rejects.toMatchObject({ code: 'channel-sender-invalid' })
  expect(deps.secrets.get(id, 'dkim')).toBeUndefined()
})
