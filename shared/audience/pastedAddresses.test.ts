import { expect, it } from 'vitest'
import { readPastedAddresses } from './pastedAddresses.ts'

it('reads addresses however they were written, each once', () => {
  const text = `Till: Lena Ek <Lena.Ek@Lycksele.example>; "Ek, Per" <per@åsele.example>,
    lena.ek@lycksele.example\tmailto:kansli@b.example. (växeln@@b.example)`
  const { addresses, invalid } = readPastedAddresses(text)
  expect([...addresses.values()]).toEqual([
    'Lena.Ek@lycksele.example',
    'per@åsele.example',
    'kansli@b.example',
  ])
  expect(invalid).toEqual(['växeln@@b.example'])
})

it('finds nothing in a text without addresses', () => {
  expect(readPastedAddresses('Styrelsen, 13 personer\n')).toEqual({ addresses: new Map(), invalid: [] })
})
