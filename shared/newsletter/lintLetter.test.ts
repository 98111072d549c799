import { expect, test } from 'vitest'
import { blockMark } from './blockMark.ts'
import { clientRules } from './clientSupport.ts'
import { lintLetter } from './lintLetter.ts'

const found = (html: string) => lintLetter(html).map(({ rule, block }) => [rule.name, block])

test('names the block at fault, and the frame where no block is', () => {
  const html = `<style>@media (prefers-color-scheme: dark) { p { color: red } }</style>${blockMark(1)}<p>a</p>${blockMark(2)}<div style="display:flex"><img src="cid:x" style="border-radius:50%"></div>${blockMark(0)}<p style="position: relative">b</p>`
  expect(found(html)).toEqual([
    ['position', null],
    ['prefers-color-scheme', null],
    ['border-radius', 2],
    ['display: flex', 2],
  ])
})

test('a style sheet is read, its conditions and its declarations', () => {
  const sheet =
    '<style media="screen and (min-width:480px)">.a { max-width: 100%; object-fit: cover }</style>'
  expect(found(sheet)).toEqual([
    ['object-fit', null],
    ['max-width', null],
    ['@media', null],
  ])
})

test('words are no features, and corners that are square are not round', () => {
  expect(
    found('<p style="border-radius:0">display:flex; position: absolute, &lt;svg&gt; bild.webp</p>'),
  ).toEqual([])
})

test('an image that Outlook cannot show, and a drawing in the text, break a letter', () => {
  const broken = lintLetter('<img src="https://a.example/b.webp"><svg></svg>')
  expect(broken.map(({ rule }) => [rule.name, rule.damage])).toEqual([
    ['svg', 'breaks'],
    ['webp', 'breaks'],
  ])
})

test('every rule says who lacks it, where that is written, and when it was tested', () => {
  for (const { lacking, source, tested } of clientRules) {
    expect(lacking.length).toBeGreaterThan(0)
    expect(source).toMatch(/^(css|html|image)-[a-z-]+$/)
    expect(tested).toMatch(/^20\d\d-\d\d-\d\d$/)
  }
})
