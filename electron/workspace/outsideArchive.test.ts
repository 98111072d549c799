import { expect, it } from 'vitest'
import { outsideArchive } from './outsideArchive.ts'

it('leads beside the archive of a packaged program, and nowhere else where there is none', () => {
  expect(outsideArchive('/opt/Rundbrev/resources/app.asar')).toBe('/opt/Rundbrev/resources/app.asar.unpacked')
  expect(outsideArchive('/home/officer/rundbrev')).toBe('/home/officer/rundbrev')
  expect(outsideArchive('/opt/x.asar/rundbrev')).toBe('/opt/x.asar/rundbrev')
})
