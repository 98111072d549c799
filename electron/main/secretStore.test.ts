import { afterEach, beforeEach, expect, it } from 'vitest'
import { newAccountConfig } from '../../shared/social/newAccountConfig.ts'
import { insertSocialChannel } from '../store/channels.ts'
import { readSecret } from '../store/secrets.ts'
import { openTestWorkspace, type TestWorkspace } from '../usecases/openTestWorkspace.ts'
import { createSecretStore, type Keyring } from './secretStore.ts'

let world: TestWorkspace
beforeEach(() => {
  world = openTestWorkspace()
})
afterEach(() => world.close())

/** A keyring whose lock is a word before what it locks. */
const keyring = (owner: string, trusted = true): Keyring => ({
  isTrusted: () => trusted,
  lock: (secret) => Buffer.from(`${owner} ${Buffer.from(secret).toString('hex')}`),
  unlock(locked) {
    const [whose, hex = ''] = Buffer.from(locked).toString().split(' ')
    if (whose !== owner) throw new Error('not mine')
    return Buffer.from(hex, 'hex').toString()
  },
})
const addChannel = () =>
  insertSocialChannel(world.deps.workspace.database, {
    ...{ name: 'Kansliet', config: newAccountConfig('bluesky'), now: '2026-12-01T08:00:00Z' },
  })
/** As a program that has just been started sees them. */
const started = (ring: Keyring) => createSecretStore(world.deps.workspace.database, ring)

it('has a secret after a restart, and never in clear on the disk', () => {
  const id = addChannel()
  const first = started(keyring('officer'))
  first.set(id, 'password', 'abcd-efgh')
  expect(first.kept()).toBe('keyring')
  expect(started(keyring('officer')).get(id, 'password')).toBe('abcd-efgh')
  const onDisk = readSecret(world.deps.workspace.database, id, 'password') ?? ''
  expect(Buffer.from(onDisk, 'base64').toString()).not.toContain('abcd-efgh')
})

it('writes nothing without a keyring: the secret is there for this run, and the next knows of none', () => {
  const id = addChannel()
  const first = started(keyring('everybody', false))
  first.set(id, 'password', 'abcd-efgh')
  expect(first.kept()).toBe('run')
  expect(first.get(id, 'password')).toBe('abcd-efgh')
  expect(readSecret(world.deps.workspace.database, id, 'password')).toBeUndefined()
  expect(started(keyring('everybody', false)).get(id, 'password')).toBeUndefined()
})

it('knows of no secret that another computer has locked', () => {
  const id = addChannel()
  started(keyring('officer')).set(id, 'password', 'abcd-efgh')
  expect(started(keyring('colleague')).get(id, 'password')).toBeUndefined()
})
