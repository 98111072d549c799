import { generateKeyPairSync } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ChannelId, MunicipalityCode, PostId } from '../../shared/contract/scalars.ts'
import type { LookUpText } from '../../shared/delivery/dnsAnswer.ts'
import { plainSmtp, type SmtpConfig } from '../../shared/delivery/emailChannelConfig.ts'
import { suppress } from '../store/suppressions.ts'
import { channels } from './channels.ts'
import { contacts } from './contacts.ts'
import type { Deps } from './deps.ts'
import { openTestWorkspace, type TestWorkspace } from './openTestWorkspace.ts'
import { posts } from './posts.ts'
import { sendCheck } from './sendCheck.ts'

let world: TestWorkspace
beforeEach(() => {
  world = openTestWorkspace()
})
afterEach(() => world.close())

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
const published = `v=DKIM1; k=rsa; p=${publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`
const dkim = { domain: 'lycksele.example', selector: 'brev', keyEnv: null }

const saveChannel = async (config: Partial<SmtpConfig> = {}, secrets = {}): Promise<ChannelId> =>
  (
    await channels['channels.saveEmail'](world.deps, {
      ...{ id: null, name: 'Utskick', secrets },
      config: {
        ...{ host: '127.0.0.1', port: 25, security: 'none', user: '', ...plainSmtp },
        ...{ fromName: '', fromAddress: 'brev@lycksele.example', connections: 1, perMinute: 60 },
        ...config,
      },
    })
  ).id

/** DNS as a table; what is not in it is not there. */
const knowing =
  (records: Readonly<Record<string, readonly string[]>>): LookUpText =>
  async (name) => {
    const found = records[name]
    return found === undefined ? { kind: 'none' } : { kind: 'records', records: found }
  }

const judged = async (records: Readonly<Record<string, readonly string[]>>, channelId: ChannelId) => {
  const deps: Deps = { ...world.deps, lookUpText: knowing(records) }
  const { findings } = await sendCheck['sendCheck.sender'](deps, { channelId })
  return Object.fromEntries(findings.map(({ code, level }) => [code, level]))
}

const good = {
  'lycksele.example': ['v=spf1 include:spf.protection.outlook.com -all'],
  'spf.protection.outlook.com': ['v=spf1 ip4:192.0.2.0/24 -all'],
  'brev._domainkey.lycksele.example': [published],
  '_dmarc.lycksele.example': ['v=DMARC1; p=reject'],
}

it('finds nothing to say against a sender whose records are as they should be', async () => {
  const id = await saveChannel({ dkim }, { dkim: pem })
  expect(await judged(good, id)).toEqual({
    ...{ 'spf-good': 'good', 'dkim-good': 'good', 'dmarc-good': 'good', 'aligned-both': 'good' },
  })
})

it('tells each record that is missing, and that nothing then stands for the sender', async () => {
  const id = await saveChannel({ dkim }, { dkim: pem })
  expect(await judged({}, id)).toEqual({
    ...{
      'spf-none': 'warning',
      'dkim-none': 'warning',
      'dmarc-none': 'warning',
      'aligned-unproven': 'warning',
    },
  })
})

it('tells a published key that is not the one that signs', async () => {
  const id = await saveChannel({ dkim }, { dkim: pem })
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({
    type: 'spki',
    format: 'der',
  })
  const records = { ...good, 'brev._domainkey.lycksele.example': [`v=DKIM1; p=${other.toString('base64')}`] }
  expect(await judged(records, id)).toMatchObject({ 'dkim-other': 'warning', 'aligned-spf': 'note' })
})

it('tries the usual selectors of a server that signs by itself, and takes none found for no proof', async () => {
  const id = await saveChannel()
  const { 'brev._domainkey.lycksele.example': key, ...rest } = good
  expect(await judged({ ...rest, 'selector1._domainkey.lycksele.example': key }, id)).toMatchObject({
    'dkim-seen': 'good',
  })
  expect(await judged(rest, id)).toMatchObject({ 'dkim-unseen': 'note', 'aligned-spf': 'note' })
})

it('tells a service that the record leaves out, and a record that asks too much or lets everybody send', async () => {
  const id = await saveChannel({ host: 'smtp.office365.com', port: 587, security: 'starttls' })
  const spf = (record: string) => judged({ ...good, 'lycksele.example': [record] }, id)
  expect(await spf('v=spf1 include:spf.protection.outlook.com -all')).toHaveProperty('spf-good')
  expect(await spf('v=spf1 ip4:192.0.2.1 -all')).toMatchObject({ 'spf-lacks': 'warning' })
  expect(await spf(`v=spf1 ${'a '.repeat(11)}-all`)).toMatchObject({ 'spf-too-many': 'warning' })
  expect(await spf('v=spf1 +all')).toMatchObject({ 'spf-open': 'warning' })
  const chain = Object.fromEntries(
    Array.from({ length: 12 }, (_, at) => [`s${at}.example`, [`v=spf1 include:s${at + 1}.example -all`]]),
  )
  expect(
    await judged({ ...chain, 'lycksele.example': ['v=spf1 include:s0.example -all'] }, id),
  ).toHaveProperty('spf-too-many')
})

it('tells a return address of another organisation, which no record of the sender’s covers', async () => {
  const id = await saveChannel({ senderAddress: 'utskick@annan.example' })
  const records = { ...good, 'annan.example': ['v=spf1 -all'] }
  expect(await judged(records, id)).toMatchObject({ 'spf-good': 'good', 'aligned-neither': 'warning' })
})

it('takes the policy of the domain above where the letter’s own has none', async () => {
  const id = await saveChannel({ fromAddress: 'brev@nytt.lycksele.example' })
  expect(
    await judged({ ...good, '_dmarc.lycksele.example': ['v=DMARC1; p=reject; sp=none'] }, id),
  ).toHaveProperty('dmarc-watching')
})

it('says so where nobody answers, and finds no fault', async () => {
  const answer = await sendCheck['sendCheck.sender'](world.deps, { channelId: await saveChannel() })
  expect(answer).toMatchObject({ domain: 'lycksele.example', offline: true })
  expect(answer.findings.map(({ level }) => level)).toEqual(['unknown', 'unknown', 'unknown'])
})

const addContact = (email: string, name: string, municipality: string | null) =>
  contacts['contacts.save'](world.deps, {
    id: null,
    content: {
      ...{ email, name, role: '', organisation: '', municipality: municipality as MunicipalityCode | null },
      ...{ county: null, language: 'sv', tags: [], consent: 'public-task', consentSource: '' },
      ...{ consentDate: null, notes: '' },
    },
  })

const addPost = async (text: 'contact.name' | 'contact.municipality'): Promise<PostId> => {
  const { id, version } = await posts['posts.create'](world.deps, { title: 'Brev' })
  const {
    createdAt: _c,
    updatedAt: _u,
    id: _i,
    version: _v,
    ...content
  } = posts['posts.get'](world.deps, { id })
  const field = { type: 'mergeField' as const, attrs: { field: text } }
  const block = (text: string) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] })
  const only = {
    type: 'countyOnly' as const,
    attrs: { counties: ['25'] },
    content: [block('Norrbotten. '.repeat(200))],
  }
  const body = { type: 'doc' as const, content: [{ type: 'paragraph' as const, content: [field] }, only] }
  posts['posts.save'](world.deps, { id, version, content: { ...content, body } } as never)
  return id
}

it('tells what each county’s letter weighs, and who lacks what it uses, without those who get none', async () => {
  for (const at of Array(60).keys()) await addContact(`a${at}@lycksele.example`, '', '2481')
  await addContact('b@lycksele.example', 'Rektor', null)
  await addContact('c@lycksele.example', '', null)
  const { database, identityKey } = world.deps.workspace
  suppress(database, identityKey, 'a0@lycksele.example', 'unsubscribed', '2026-12-01T08:00:00Z')
  const asked = { channelId: await saveChannel(), segmentId: null }
  const byName = await sendCheck['sendCheck.letter'](world.deps, {
    ...asked,
    postId: await addPost('contact.name'),
  })
  expect(byName.lacking).toEqual([{ field: 'contact.name', count: 60 }])
  expect(byName.variants.map(({ counties }) => counties)).toEqual([['25'], [null]])
  expect(byName.variants[0]?.bytes).toBeGreaterThan((byName.variants[1]?.bytes ?? 0) + 4000)
  const byPlace = await sendCheck['sendCheck.letter'](world.deps, {
    ...asked,
    postId: await addPost('contact.municipality'),
  })
  expect(byPlace.lacking).toEqual([{ field: 'contact.municipality', count: 2 }])

  const page = (from: number) =>
    sendCheck['sendCheck.lacking'](world.deps, { segmentId: null, field: 'contact.name', from })
  const first = await page(0)
  const second = await page(first.next ?? -1)
  expect([first.contacts.length, second.contacts.length, second.next]).toEqual([50, 10, null])
  expect(second.contacts.at(-1)).toMatchObject({ email: 'c@lycksele.example', municipality: null })
})

it('tells which images of a letter do not lie where it says', async () => {
  const channelId = await saveChannel({ images: 'hosted', imagesAddress: 'https://lycksele.example/brev/' })
  const asked: string[] = []
  const deps: Deps = {
    ...world.deps,
    askAddress: async (address) => {
      asked.push(address)
      return { verdict: 'broken', status: 404 }
    },
  }
  expect(
    await sendCheck['sendCheck.images'](deps, { postId: await addPost('contact.name'), channelId }),
  ).toEqual({
    found: 0,
    missing: asked,
  })
})
