import { expect, test } from 'vitest'
import { decodeText } from './decodeText.ts'

const utf8 = new TextEncoder().encode('Åsele')

test('reads UTF-8 with and without a byte order mark', () => {
  expect(decodeText(utf8)).toBe('Åsele')
  expect(decodeText(new Uint8Array([0xef, 0xbb, 0xbf, ...utf8]))).toBe('Åsele')
})

test('reads UTF-16 by its mark', () => {
  expect(decodeText(new Uint8Array([0xff, 0xfe, 0xc5, 0x00, 0x73, 0x00]))).toBe('Ås')
  expect(decodeText(new Uint8Array([0xfe, 0xff, 0x00, 0xc5, 0x00, 0x73]))).toBe('Ås')
})

test('reads what is not UTF-8 as Windows-1252', () => {
  expect(decodeText(new Uint8Array([0xc5, 0x73, 0x65, 0x6c, 0x65, 0x20, 0x96]))).toBe('Åsele –')
})
