import { expect, it } from 'vitest'
import { contentIdSource } from '../newsletter/contentId.ts'
import { regionMarks } from '../newsletter/countyRegion.ts'
import { mergePlaceholder } from '../newsletter/mergePlaceholder.ts'
import { archivedPage, asArchived, frozenPage } from './archivedLetter.ts'

const { begin, end } = regionMarks(['24', '25']) ?? { begin: '', end: '' }
const image = 'a'.repeat(64)
const html = `<p>Hej ${mergePlaceholder('contact.name', 'kollega')}!</p>${begin}<p>Norr</p>${end}<img src="${contentIdSource(image)}"><p><a href="${mergePlaceholder('unsubscribe', '')}">Sluta</a></p>`
const addresses = new Map([[image, 'data:image/png;base64,AA']])

it('writes out what was each recipient’s own, and which counties saw what', () => {
  expect(asArchived(html, 'markup')).toBe(
    `<p>Hej {{contact.name|kollega}}!</p><!-- counties 24, 25: --><p>Norr</p><!-- end of counties 24, 25 --><img src="cid:${image}@rundbrev"><p><a href="{{unsubscribe}}">Sluta</a></p>`,
  )
  expect(asArchived(`Hej ${begin}norr${end}`, 'text')).toBe(
    'Hej [counties 24, 25:] norr [end of counties 24, 25]',
  )
})

it('shows the archived letter as it showed the frozen one: whole, with its images, and without the way out', () => {
  const page = frozenPage(html, addresses)
  expect(page).toBe('<p>Hej kollega!</p><p>Norr</p><img src="data:image/png;base64,AA">')
  expect(archivedPage(asArchived(html, 'markup'), addresses).replace(/<!--.*?-->/g, '')).toBe(page)
})
