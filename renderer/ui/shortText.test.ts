import { expect, it } from 'vitest'
import { shortText } from './shortText.ts'

it('leaves a short text as it is, on one line', () => {
  expect(shortText(' Inslag i P4\n Västerbotten ')).toBe('Inslag i P4 Västerbotten')
})

it('cuts a long one between two words', () => {
  const text = 'Webbplatsen låg nere hela förmiddagen efter ett strömavbrott i serverhallen i Lycksele'
  expect(shortText(text)).toBe('Webbplatsen låg nere hela förmiddagen efter ett …')
})

it('cuts within a word that is longer than all the room', () => {
  expect(shortText('x'.repeat(100), 10)).toBe('xxxxxxxxxx …')
})
