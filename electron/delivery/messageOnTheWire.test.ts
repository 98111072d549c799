import { simpleParser } from 'mailparser'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openSendingWorld, recipientsOf, type SendingWorld } from '../../e2e/sendingWorld.ts'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import type { PostContent } from '../../shared/post/post.ts'
import { posts } from '../usecases/posts.ts'
import { startPublication } from '../usecases/startPublication.ts'

// What a server really gets: envelope and message, from the post to the final dot.

let world: SendingWorld
beforeEach(() => {
  world = openSendingWorld()
})
afterEach(() => world.close())

const editPost = (publicationId: PublicationId, edit: Partial<PostContent>) => {
  const post = posts['posts.get'](world.deps, { id: world.show(publicationId).postId })
  const { id, version, createdAt: _createdAt, updatedAt: _updatedAt, ...content } = post
  posts['posts.save'](world.deps, { id, version, content: { ...content, ...edit } })
}

it('carries Message-ID, Date, List-Unsubscribe, and the letter as text and as HTML', async () => {
  const server = await world.serve()
  const id = await world.prepare(server, { 'rektor@lycksele.example': 'Rektor Öster' })
  await world.run()
  const [row] = world.rows(id)
  const [source] = server.sources()
  const read = await simpleParser(source ?? '')
  expect(read.messageId).toBe(row?.messageId)
  expect(read.date?.toISOString()).toBe('2026-12-01T08:00:00.000Z')
  expect(read.subject).toBe('Decemberbrev från åtta kommuner')
  expect(read.from?.value).toEqual([
    { name: 'Lärcentrum Inland', address: 'kansli@larcentrum-inland.example' },
  ])
  expect(read.to).toMatchObject({ value: [{ name: 'Rektor Öster', address: 'rektor@lycksele.example' }] })
  const { unsubscribe } = read.headers.get('list') as { unsubscribe: { mail: string } }
  expect(unsubscribe.mail).toMatch(
    /^kansli@larcentrum-inland\.example\?subject=unsubscribe%201-[0-9a-f]{20}$/,
  )
  expect(source?.toString('latin1')).toMatch(/^Content-Type: multipart\/alternative/im)
  for (const part of [read.text, String(read.html)]) {
    expect(part).toContain('Hej på er alla.')
    expect(part).toContain('subject=unsubscribe%201-')
  }
  expect(String(read.html)).toMatch(/^<!doctype html>/i)
})

it('lets no name, subject or address become a header, a recipient or a command', async () => {
  const evil = 'Rektor Å\r\nBcc: evil@x.example\r\n\r\nRCPT TO:<evil@x.example>\r\n.\r\nQUIT'
  const server = await world.serve()
  const id = await world.prepare(
    server,
    {
      'rektor@lycksele.example': evil,
      'press@norran.example\r\nRCPT TO:<evil@x.example>': 'Arkivet',
      'press@norran.example, evil@x.example': 'Arkivet',
      '<press@norran.example> <evil@x.example>': 'Arkivet',
    },
    { fromName: evil },
  )
  editPost(id, { subject: evil })
  await world.run()

  expect(world.show(id)).toMatchObject({ state: 'done', counts: { sent: 1, rejected: 3 } })
  expect(world.rows(id).map(({ attempts }) => attempts)).toEqual([1, 0, 0, 0])
  expect(recipientsOf(server)).toEqual(['rektor@lycksele.example'])
  const [source] = server.sources()
  const read = await simpleParser(source ?? '')
  expect([...read.headers.keys()].toSorted()).toEqual([
    'auto-submitted',
    'content-language',
    'content-type',
    'date',
    'feedback-id',
    'from',
    'list',
    'message-id',
    'mime-version',
    'precedence',
    'subject',
    'to',
  ])
  expect(read.to).toMatchObject({ value: [{ address: 'rektor@lycksele.example' }] })
  expect(read.from).toMatchObject({ value: [{ address: 'kansli@larcentrum-inland.example' }] })
  expect(read.subject).not.toMatch(/[\r\n]/)
})

it('fills in what is the recipient’s own: in the subject, the text and the address of a button', async () => {
  const server = await world.serve()
  const id = await world.prepare(server, { 'rektor@lycksele.example': 'Rektor Öster' })
  const href = 'https://kurser.example/?ort={{kommun}}&lan={{län}}'
  editPost(id, {
    subject: '{{namn}}, tack för i år',
    body: { type: 'doc', content: [{ type: 'button', attrs: { label: 'Kurser hos er', href } }] },
  })
  await world.run()
  const read = await simpleParser(server.sources()[0] ?? '')
  expect(read.subject).toBe('Rektor Öster, tack för i år')
  const address = /https:\/\/kurser\.example\/[^"\s]*/
  const inText = address.exec(read.text ?? '')?.[0] ?? ''
  expect(inText).toMatch(/^https:\/\/kurser\.example\/\?ort=[\w%-]*&lan=[\w%-]*$/)
  expect(address.exec(read.html || '')?.[0].replaceAll('&#38;', '&')).toBe(inText)
})

it('carries a line that is only a dot, and what follows it', async () => {
  const server = await world.serve()
  const id = await world.prepare(server, 1)
  const content = ['Före', '.', 'Efter'].map((text) => ({
    type: 'paragraph' as const,
    content: [{ type: 'text' as const, text }],
  }))
  editPost(id, { body: { type: 'doc', content } })
  await world.run()
  const read = await simpleParser(server.sources()[0] ?? '')
  expect(read.text).toMatch(/Före\s+\.\s+Efter/)
})

it('carries each event as a calendar file, frozen with the letter: what is edited afterwards changes nothing in it', async () => {
  const server = await world.serve()
  const id = await world.prepare(server, 1)
  const event = (starts: string) => ({
    type: 'event' as const,
    attrs: {
      title: 'Öppet hus; kom, "alla"',
      ...{ starts, ends: '2026-12-18T11:30', zone: 'Europe/Stockholm' },
      place: 'Storgatan 1,\r\nBEGIN:VALARM Lycksele',
      href: 'https://larcentrum-inland.example/anmalan',
    },
  })
  editPost(id, { body: { type: 'doc', content: [event('2026-12-18T09:00')] } })
  const { version } = posts['posts.get'](world.deps, { id: world.show(id).postId })
  await startPublication(world.deps, id)
  editPost(id, { body: { type: 'doc', content: [event('2026-12-18T10:00')] } })
  await world.run()

  const read = await simpleParser(server.sources()[0] ?? '')
  expect(read.attachments).toMatchObject([
    { contentType: 'text/calendar', contentDisposition: 'attachment', filename: 'oppet-hus-kom-alla.ics' },
  ])
  const source = read.attachments[0]?.content.toString('utf8') ?? ''
  expect(server.sources()[0]?.toString('latin1')).toMatch(/text\/calendar;.*method=PUBLISH/)
  expect(source.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
  expect(Object.fromEntries(propertiesOf(source))).toMatchObject({
    METHOD: 'PUBLISH',
    UID: expect.stringMatching(/^[0-9a-f]{32}$/),
    SEQUENCE: String(version),
    DTSTAMP: '20261201T080000Z',
    DTSTART: '20261218T080000Z',
    DTEND: '20261218T103000Z',
    SUMMARY: 'Öppet hus; kom, "alla"',
    LOCATION: 'Storgatan 1, BEGIN:VALARM Lycksele',
    URL: 'https://larcentrum-inland.example/anmalan',
  })
  expect(propertiesOf(source).filter(([name]) => name === 'BEGIN')).toHaveLength(2)
})

/** RFC 5545, 3.1: a line that begins with white space belongs to the one before it. Texts unescaped by 3.3.11. */
function propertiesOf(source: string): [string, string][] {
  const lines = source.replace(/\r\n[ \t]/g, '').split('\r\n')
  return lines.flatMap((line) => {
    const [, name = '', value = ''] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/.exec(line) ?? []
    return name === '' ? [] : [[name, value.replace(/\\([\\;,])/g, '$1').replace(/\\n/gi, '\n')]]
  })
}
