import fc from 'fast-check'
import { expect, it } from 'vitest'
import { safeFileName } from './safeFileName.ts'

it.each([
  ['Vårt förbund.rundbrev-tema.json', 'Vårt förbund.rundbrev-tema.json'],
  ['Decemberbrev 2026.eml', 'Decemberbrev 2026.eml'],
  ['../../.ssh/authorized_keys', 'ssh-authorized_keys'],
  ['C:\\Windows\\System32\\evil.dll', 'C-Windows-System32-evil.dll'],
  ['/etc/cron.d/evil', 'etc-cron.d-evil'],
  ['aux.json', '_aux.json'],
  ['COM1', '_COM1'],
  ['bild\u202egpj.exe', 'bildgpj.exe'],
  ['rad\r\nett.txt', 'rad-ett.txt'],
  ['slut. . .', 'slut'],
  ['.bashrc', 'bashrc'],
  ['', 'rundbrev'],
  ['...', 'rundbrev'],
])('makes of %j a name that stays where it is put', (suggested, safe) => {
  expect(safeFileName(suggested)).toBe(safe)
})

it('keeps the ending of a name that is too long', () => {
  const name = safeFileName(`${'å'.repeat(300)}.rundbrev-tema.json`)
  expect(name).toMatch(/^å{80,100}\.rundbrev-tema\.json$/)
  expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200)
})

it('makes one part of a path of whatever there is, and the same of it again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (suggested) => {
      const name = safeFileName(suggested)
      expect(name).not.toMatch(/[/\\:*?"<>|\p{Cc}]/u)
      expect(name).not.toMatch(/^\.|[. ]$|^$/)
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(220)
      expect(safeFileName(name)).toBe(name)
    }),
  )
})
