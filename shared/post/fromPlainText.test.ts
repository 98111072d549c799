import { expect, test } from 'vitest'
import { documentFromPlainText } from './fromPlainText.ts'

const text = (words: string) => ({ type: 'text', text: words })
const paragraph = (words: string) => ({ type: 'paragraph', content: [text(words)] })

test('a short first line is the title, the paragraph under it the lede', () => {
  expect(documentFromPlainText('Tack för i år\n\nDet här hände.\n\nMer.\n')).toMatchObject({
    title: 'Tack för i år',
    lede: 'Det här hände.',
    body: { content: [paragraph('Mer.')] },
  })
})

test('a greeting is no title', () => {
  expect(documentFromPlainText('Hej alla,\n\nTack.')).toMatchObject({
    title: '',
    body: { content: [paragraph('Hej alla,'), paragraph('Tack.')] },
  })
})

test('underlined lines are headings', () => {
  expect(documentFromPlainText('Brev\r\n====\r\n\r\nSiffror\r\n-------\r\nMånga.')).toMatchObject({
    title: 'Brev',
    body: {
      content: [{ type: 'heading', attrs: { level: 2 }, content: [text('Siffror')] }, paragraph('Många.')],
    },
  })
})

test('dashes and numbers make lists', () => {
  expect(documentFromPlainText('- ett\n- två\n\n4. fyra\n5) fem').body.content).toMatchObject([
    { type: 'bulletList', content: [{ content: [paragraph('ett')] }, { content: [paragraph('två')] }] },
    { type: 'orderedList', attrs: { start: 4 } },
  ])
})

test('lines that a program broke are joined; lines broken by hand are kept', () => {
  const long = 'Den här raden är så lång att ett program bröt den just'
  expect(documentFromPlainText(`${long}\nhär.`).body.content).toEqual([paragraph(`${long} här.`)])
  expect(documentFromPlainText('Storgatan 1\n999 99 Inlandet').body.content).toEqual([
    { type: 'paragraph', content: [text('Storgatan 1'), { type: 'hardBreak' }, text('999 99 Inlandet')] },
  ])
})

test('markup in plain text is text', () => {
  expect(documentFromPlainText('<b>x</b> &amp;').body.content).toEqual([paragraph('<b>x</b> &amp;')])
})
