import { expect, test } from 'vitest'
import { asReaderSees } from './readerView.ts'

const html = `<html><head><style type="text/css">
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) { .page { background: #000; } }
@media only screen and (max-width:479px) { .pad { padding: 0; } }
</style></head><body><p>@media (prefers-color-scheme: dark)</p><img alt="Fjäll &#62; dal" src="app://rundbrev/assets/ab" width="504" /><img alt="" src="app://rundbrev/assets/cd" /></body></html>`

test('on a dark device the letter’s rules for one hold, on a light one they do not, whatever device looks', () => {
  const dark = asReaderSees(html, { dark: true, images: true })
  expect(dark).toContain('@media (min-width: 0) { .page')
  expect(dark).toContain(':root { color-scheme: dark;')
  const light = asReaderSees(html, { dark: false, images: true })
  expect(light).toContain('@media (max-width: 0) { .page')
  expect(light).toContain(':root { color-scheme: light;')
  for (const shown of [dark, light]) expect(shown).toContain('@media only screen and (max-width:479px)')
})

test('what somebody has written about colours stays what it is', () => {
  expect(asReaderSees(html, { dark: true, images: true })).toContain(
    '<p>@media (prefers-color-scheme: dark)</p>',
  )
})

test('without images nothing is fetched, and their texts stay', () => {
  const shown = asReaderSees(html, { dark: false, images: false })
  expect(shown).not.toMatch(/src=/)
  expect(shown).toContain('<img alt="Fjäll &#62; dal" width="504" />')
  expect(shown).toContain('<img alt="" />')
})
