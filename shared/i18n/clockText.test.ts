import { expect, it } from 'vitest'
import { clockText } from './clockText.ts'
import { createTranslator } from './translator.ts'

it('writes a time of the day as the language does, whatever the machine is set to', () => {
  expect(clockText('09:05', createTranslator('sv'))).toBe('09.05')
  expect(clockText('09:05', createTranslator('en'))).toBe('09:05')
})

it('tells the seconds where they are asked for', () => {
  expect(clockText('23:59:07', createTranslator('sv'), true)).toBe('23.59.07')
  expect(clockText('23:59:07', createTranslator('en'), true)).toBe('23:59:07')
})
