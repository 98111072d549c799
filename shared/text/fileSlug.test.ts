import { expect, test } from 'vitest'
import { fileSlug } from './fileSlug.ts'

test('a title becomes a name that every disk takes', () => {
  expect(fileSlug('Öppet hus – i Åre!', 'event')).toBe('oppet-hus-i-are')
  expect(fileSlug('../../etc/passwd', 'event')).toBe('etc-passwd')
  expect(fileSlug('– … –', 'event')).toBe('event')
  expect(fileSlug(`${'a'.repeat(59)} b`, 'event')).toBe('a'.repeat(59))
})
