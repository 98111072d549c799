import { expect, test } from 'vitest'
import { regionMarks } from './countyRegion.ts'
import { mergePlaceholder } from './mergePlaceholder.ts'
import { webVersion, withoutWayOut } from './webVersion.ts'

const region = regionMarks(['24'])
const html = `<p>Hej ${mergePlaceholder('contact.name', 'kollega')}.</p>${region?.begin}<p>Bara för er</p>${region?.end}<p>Kansliet</p><p style="margin:0">Du får brevet som kontakt.<br><a href="${mergePlaceholder('unsubscribe', '')}">Avsluta</a></p></div>`

test('the page for everybody has nobody’s words, no county’s blocks and no way out of a list', () => {
  expect(webVersion(html)).toBe('<p>Hej kollega.</p><p>Kansliet</p></div>')
})

test('what is handed on loses its way out and nothing else', () => {
  expect(withoutWayOut(html)).toContain('Bara för er')
  expect(withoutWayOut(html)).not.toMatch(/Avsluta|unsubscribe/)
  expect(withoutWayOut('<p>Hej</p>')).toBe('<p>Hej</p>')
})
