import { expect, it } from 'vitest'
import { checkVariant } from './checkVariant.ts'
import type { Variant } from './deriveVariant.ts'
import { editedVariant } from './editedVariant.ts'
import { limits } from './limits.ts'

const variant: Variant = {
  network: 'instagram',
  text: 'Vi syns i fyra län.',
  image: 'a'.repeat(64),
  alt: 'En röd stuga.',
  link: null,
  hashtags: [],
}
const codes = (part: Partial<Variant>) => checkVariant({ ...variant, ...part }).map(({ code }) => code)

it('has nothing against a variant as a network wants it', () => {
  expect(codes({})).toEqual([])
  expect(codes({ alt: '' })).toEqual([])
})

it('says what the network would refuse before what its readers would miss', () => {
  expect(codes({ text: 'a'.repeat(2201), image: null, alt: null })).toEqual([
    'text-too-long',
    'image-missing',
  ])
  expect(codes({ alt: null, text: 'Läs https://lycksele.example/brev' })).toEqual([
    'alt-missing',
    'link-not-clickable',
  ])
  expect(codes({ network: 'x', text: ' ', image: null })).toEqual(['text-empty'])
})

it('counts the hashtags that the officer wrote', () => {
  const edited = editedVariant(variant, '#a1 #b #c #d #e #f')
  expect(edited.hashtags).toHaveLength(6)
  expect(checkVariant(edited)).toEqual([{ code: 'hashtags-too-many', severity: 'blocks', count: 5 }])
})

it('goes by the limits that a server tells, where it tells them', () => {
  const long = { ...variant, network: 'mastodon' as const, text: 'a'.repeat(600) }
  expect(checkVariant(long)).toEqual([{ code: 'text-too-long', severity: 'blocks', count: 100 }])
  expect(checkVariant(long, { ...limits.mastodon, text: 5000 })).toEqual([])
})
