import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CountyCode, MunicipalityCode } from '../contract/scalars.ts'
import type { GeoRegistry } from '../geo/registry.ts'
import { asSeenIn, regionMarks } from './countyRegion.ts'
import { fillPlaceholders, mergePlaceholder } from './mergePlaceholder.ts'
import { personalise, personaliser } from './personalise.ts'
import { recipientOf } from './recipient.ts'

const recipient = {
  name: 'Rektor Å & <Co>',
  municipality: '',
  county: '$& $1',
  countyCode: null,
  unsubscribeMailto: 'mailto:kansli@a.example?subject=Sluta&body=x',
}
const name = mergePlaceholder('contact.name', 'kollega')
const municipality = mergePlaceholder('contact.municipality', 'din kommun')
const county = mergePlaceholder('contact.county', 'ditt län')

test('a value is escaped in the HTML and left as it is in the text', () => {
  const { html, text } = personalise({ html: `<p>${name}</p>`, text: name }, recipient)
  expect(html).toBe('<p>Rektor Å &#38; &#60;Co&#62;</p>')
  expect(text).toBe('Rektor Å & <Co>')
})

test('what is not known is said in words', () => {
  expect(personalise({ html: municipality, text: municipality }, recipient)).toEqual({
    html: 'din kommun',
    text: 'din kommun',
  })
})

test('a value is text and never a pattern or a placeholder of its own', () => {
  expect(personalise({ html: '', text: county }, recipient).text).toBe('$& $1')
  const sly = { ...recipient, name: county }
  expect(personalise({ html: name, text: name }, sly)).toEqual({
    html: 'contact.countyditt län',
    text: 'contact.countyditt län',
  })
})

test('the address to unsubscribe by stands whole in a link', () => {
  const html = `<a href="${mergePlaceholder('unsubscribe', '')}">x</a>`
  expect(personalise({ html, text: '' }, recipient).html).toBe(
    '<a href="mailto:kansli@a.example?subject=Sluta&#38;body=x">x</a>',
  )
})

test('a contact’s codes become the names people use', () => {
  const code = CountyCode.parse('24')
  const geo: GeoRegistry = {
    counties: [{ code, name: 'Västerbottens län', short: 'Västerbotten', letter: 'AC', iso: '', nuts3: '' }],
    municipalities: [
      { code: MunicipalityCode.parse('2481'), name: 'Lycksele', county: code, lat: 64, lon: 18 },
    ],
    populations: [],
  }
  const contact = { name: 'Rektor', municipality: MunicipalityCode.parse('2481'), county: code }
  expect(recipientOf(geo, contact, 'mailto:a@b.example')).toEqual({
    name: 'Rektor',
    municipality: 'Lycksele',
    county: 'Västerbotten',
    countyCode: '24',
    unsubscribeMailto: 'mailto:a@b.example',
  })
  expect(recipientOf(geo, { name: '', municipality: null, county: null }, '')).toMatchObject({
    municipality: '',
    county: '',
  })
})

test('a rendering prepared for many gives each recipient what filling it for them alone does', () => {
  const codes = ['22', '23', '24', '25'].map((code) => CountyCode.parse(code))
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(
      ...[name, municipality, county, mergePlaceholder('unsubscribe', '')],
      mergePlaceholder('contact.name.address', ''),
    ),
  )
  const words = fc.array(piece, { maxLength: 5 }).map((parts) => parts.join(''))
  const block = fc.tuple(fc.subarray(codes), words).map(([seenBy, inside]) => {
    const marks = regionMarks(seenBy)
    return marks === null ? inside : `${marks.begin}${inside}${marks.end}`
  })
  const rendering = fc.array(fc.oneof(words, block), { maxLength: 8 }).map((parts) => parts.join(''))
  const someone = fc.record({
    name: fc.constantFrom('', 'Rektor Å', '$& <b>'),
    municipality: fc.constantFrom('', 'Lycksele'),
    countyCode: fc.constantFrom(null, ...codes),
  })
  fc.assert(
    fc.property(rendering, fc.array(someone, { minLength: 1, maxLength: 4 }), (text, people) => {
      const fill = personaliser({ html: '', text })
      for (const person of people) {
        const values = {
          'contact.name': person.name,
          'contact.municipality': person.municipality,
          'contact.county': recipient.county,
          'contact.name.address': encodeURIComponent(person.name),
          'contact.municipality.address': encodeURIComponent(person.municipality),
          'contact.county.address': encodeURIComponent(recipient.county),
          unsubscribe: recipient.unsubscribeMailto,
        }
        const alone = fillPlaceholders(
          asSeenIn(person.countyCode, text),
          (field, fallback) => values[field] || fallback,
        )
        expect(fill({ ...recipient, ...person }).text).toBe(alone)
      }
    }),
  )
})
