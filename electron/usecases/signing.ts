import { createPublicKey, generateKeyPair } from 'node:crypto'
import { promisify } from 'node:util'
import type { ChannelId } from '../../shared/contract/scalars.ts'
import type { SigningRecord, signingContract } from '../../shared/contract/signing.ts'
import { dkimName, readDkimRecord } from '../../shared/delivery/dkimRecord.ts'
import type { DkimConfig } from '../../shared/delivery/emailChannelConfig.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { readDkimKey } from '../delivery/dkim.ts'
import type { Deps } from './deps.ts'
import { requireEmailChannel } from './requireChannel.ts'
import type { UseCases } from './useCase.ts'

const makeKeys = promisify(generateKeyPair)

export const signing = {
  'channels.makeSigningKey': async (deps, { id }) => {
    const { dkim } = requireSigning(deps, id)
    // 2048 bits: the least that a signer should use (RFC 8301, 3.2), and as long as one record of DNS easily holds.
    const { privateKey, publicKey } = await makeKeys('rsa', { modulusLength: 2048 })
    deps.secrets.set(id, 'dkim', privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())
    deps.emit({ name: 'area.changed', payload: { area: 'channels' } })
    return recordOf(dkim, publicKey.export({ type: 'spki', format: 'der' }))
  },

  'channels.signingRecord': (deps, { id }) => ({ record: recordKept(deps, id) }),

  'channels.findSigningRecord': async (deps, { id }) => {
    const record = recordKept(deps, id)
    if (record === null) return { found: 'missing' }
    const answer = await deps.lookUpText(record.name)
    if (answer.kind === 'unanswered') return { found: 'unanswered' }
    const reading = readDkimRecord(answer.kind === 'records' ? answer.records : [])
    if (reading.kind === 'none') return { found: 'missing' }
    return { found: reading.kind === 'key' && record.value.endsWith(reading.key) ? 'published' : 'other' }
  },
} satisfies UseCases<keyof typeof signingContract>

/** @throws RundbrevError `dkim-key-invalid` */
function recordKept(deps: Deps, id: ChannelId): SigningRecord | null {
  const { name, dkim } = requireSigning(deps, id)
  const pem = deps.secrets.get(id, 'dkim')
  if (pem === undefined) return null
  const { privateKey } = readDkimKey(dkim, pem, name)
  return recordOf(dkim, createPublicKey(privateKey).export({ type: 'spki', format: 'der' }))
}

function recordOf({ selector, domain }: DkimConfig, publicKey: Buffer): SigningRecord {
  return { name: dkimName(selector, domain), value: `v=DKIM1; k=rsa; p=${publicKey.toString('base64')}` }
}

function requireSigning(deps: Deps, id: ChannelId): { readonly name: string; readonly dkim: DkimConfig } {
  const { name, config } = requireEmailChannel(deps, id)
  if (config.engine === 'smtp' && config.dkim !== null) return { name, dkim: config.dkim }
  throw new RundbrevError('dkim-not-chosen', { id: name }, { name })
}
