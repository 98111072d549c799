import { expect, it } from 'vitest'
import { checkVariant } from './checkVariant.ts'
import type { Variant } from './deriveVariant.ts'
import { editedVariant } from './editedVariant.ts'
import { limits } from './limits.ts'

const variant: Variant = {
  network: 'instagram',
  text: 'Vi syns i fyra län.',
  thread: null,
  posts: [],
  images: [{ asset: 'a'.repeat(64), alt: 'En röd stuga.' }],
  card: null,
  link: null,
  hashtags: [],
}
const withAlts = (...alts: (string | null)[]) => alts.map((alt, index) => ({ asset: `${index}`, alt }))
const codes = (part: Partial<Variant>) => checkVariant({ ...variant, ...part }).map(({ code }) => code)

it('has nothing against a variant as a network wants it', () => {
  expect(codes({})).toEqual([])
  expect(codes({ images: withAlts('') })).toEqual([])
})

it('says what the network would refuse before what its readers would miss', () => {
  expect(codes({ text: 'a'.repeat(2201), images: [] })).toEqual(['text-too-long', 'image-missing'])
  expect(codes({ images: withAlts('Ett.', null), text: 'Läs https://lycksele.example/brev' })).toEqual([
    'alt-missing',
    'link-not-clickable',
  ])
  expect(codes({ network: 'x', text: ' ', images: [] })).toEqual(['text-empty'])
})

it('counts the hashtags that the officer wrote', () => {
  const edited = editedVariant(variant, '#a1 #b #c #d #e #f')
  expect(edited.hashtags).toHaveLength(6)
  expect(checkVariant(edited)).toEqual([
    { code: 'hashtags-too-many', severity: 'blocks', count: 5, post: null },
  ])
})

it('goes by the limits that a server tells, where it tells them', () => {
  const long = { ...variant, network: 'mastodon' as const, text: 'a'.repeat(600) }
  expect(checkVariant(long)).toEqual([{ code: 'text-too-long', severity: 'blocks', count: 100, post: null }])
  expect(checkVariant(long, { ...limits.mastodon, text: 5000 })).toEqual([])
})

it('has nothing against a long text in a thread, but that an address is longer than a post', () => {
  const thread = { ...variant, network: 'bluesky' as const, thread: { numbered: true } }
  expect(checkVariant({ ...thread, text: 'Ord. '.repeat(200) })).toEqual([])
  expect(checkVariant({ ...thread, text: `Läs https://a.example/${'b'.repeat(400)}` })).toEqual([
    { code: 'link-cut', severity: 'blocks', count: 0, post: null },
  ])
})
