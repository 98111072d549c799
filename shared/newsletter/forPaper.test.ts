import { expect, test } from 'vitest'
import { forPaper } from './forPaper.ts'

const html = `<html><head><style>
@media only screen and (min-width:480px) { .half { width: 50% } }
@media (prefers-color-scheme: dark) { .paper { background: black } }</style></head><body><p>Hej</p></body></html>`

test('paper is a wide screen in light colours, whose pages do not end within an image or a button', () => {
  const sheet = forPaper(html)
  expect(sheet).toContain('@media all and (min-width:480px) { .half')
  expect(sheet).toContain('@media (max-width: 0) { .paper')
  expect(sheet).toMatch(/img, [^{]*\.button[^{]* \{ break-inside: avoid; \}/)
  expect(sheet).toContain('<p>Hej</p>')
})
