import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseEmailAddress } from './emailAddress.ts'
import { emailForms } from './emailForms.ts'

it('writes a domain in ASCII with the letters it stands for', () => {
  expect(emailForms('rektor@xn--sele-poa.example')).toEqual([
    'rektor@xn--sele-poa.example',
    'rektor@åsele.example',
  ])
  expect(emailForms('a@lycksele.example')).toEqual(['a@lycksele.example'])
  expect(emailForms('a@xn--!.example')).toEqual(['a@xn--!.example'])
})

it('finds back to every domain that an address was written with', () => {
  const label = fc.string({ unit: fc.constantFrom(...'abcåäöéüšñ7'), minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(label, (written) => {
      const reading = parseEmailAddress(`rektor@${written}.example`)
      fc.pre(reading.kind === 'address')
      if (reading.kind === 'address') expect(emailForms(reading.key)).toContain(reading.address)
    }),
  )
})
