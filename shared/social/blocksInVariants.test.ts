import fc from 'fast-check'
import { expect, it } from 'vitest'
import { CountyCode } from '../contract/scalars.ts'
import type { Block, InnerBlock } from '../post/document.ts'
import type { PostContent } from '../post/post.ts'
import { deriveVariant } from './deriveVariant.ts'
import { type Network, networks } from './network.ts'
import { someContent } from './postContent.arbitrary.ts'

const said = (text: string): InnerBlock => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const event = (attrs: { title: string; starts?: string; place?: string; href?: string }): InnerBlock => ({
  type: 'event',
  attrs: { starts: '', ends: '', zone: 'Europe/Stockholm', place: '', href: '', ...attrs },
})
const letter = (content: Block[], language: 'sv' | 'en' = 'sv'): PostContent => ({
  ...{ title: 'Nu öppnar lärcentrum i Lycksele', lede: '', body: { type: 'doc', content }, tags: [] },
  ...{ link: null, language, subject: null, preheader: null, ownWords: [], networks: {} },
})
const textOf = (content: PostContent, network: Network = 'facebook') =>
  deriveVariant({ content, figures: [], mentions: [] }, network).text

it('tells an event in a line: when, where and what', () => {
  const open = event({ title: 'Öppet hus', starts: '2026-12-18T09:00', place: 'Lycksele' })
  expect(textOf(letter([open]))).toContain('18 december kl. 9.00, Lycksele: Öppet hus')
  expect(textOf(letter([open], 'en'))).toContain('18 December, 09:00, Lycksele: Öppet hus')
  expect(textOf(letter([said('Välkommen:'), open]))).toContain(
    'Välkommen:\n18 december kl. 9.00, Lycksele: Öppet hus',
  )
  expect(textOf(letter([event({ title: 'Öppet hus' })]))).toContain('Öppet hus')
})

it('leads to the event where nothing else is linked', () => {
  const content = letter([event({ title: 'Öppet hus', href: 'https://lycksele.example/anmalan' })])
  expect(deriveVariant({ content, figures: [], mentions: [] }, 'linkedin').link).toBe(
    'https://lycksele.example/anmalan',
  )
})

it('says who said what is quoted', () => {
  const quote = (name: string, role: string): Block => ({
    type: 'blockquote',
    attrs: { name, role, portrait: null },
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Vi är stolta.' }] }],
  })
  expect(textOf(letter([quote('Rektorn', 'Lycksele')]))).toContain('”Vi är stolta.” – Rektorn')
  expect(textOf(letter([quote('', 'Ordförande')]))).toContain('”Vi är stolta.” – Ordförande')
})

it('has nothing of what only some counties see, and nothing of a table', () => {
  const secret = 'hemlighetsfullt'
  const image = { asset: '0'.repeat(64), alt: secret, decorative: false, width: 1, height: 1 }
  const region: Block = {
    type: 'countyOnly',
    attrs: { counties: [CountyCode.parse('24')] },
    content: [
      said(secret),
      event({ title: secret, href: `https://${secret}.example` }),
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: secret }] },
      { type: 'button', attrs: { label: secret, href: `https://${secret}.example` } },
      { type: 'image', attrs: image },
      {
        type: 'blockquote',
        attrs: { name: secret, role: '', portrait: image },
        content: [{ type: 'paragraph' }],
      },
    ],
  }
  fc.assert(
    fc.property(someContent, fc.constantFrom(...networks), fc.nat(8), (content, network, at) => {
      const body = { ...content.body, content: content.body.content.toSpliced(at, 0, region) }
      const variant = deriveVariant({ content: { ...content, body }, figures: [], mentions: [] }, network)
      expect(JSON.stringify(variant)).not.toContain(secret)
      expect(JSON.stringify(variant)).not.toContain(image.asset)
    }),
    { numRuns: 300 },
  )
})
