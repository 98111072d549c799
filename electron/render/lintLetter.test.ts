import { expect, test } from 'vitest'
import { blockMark } from '../../shared/newsletter/blockMark.ts'
import { lintLetter } from './lintLetter.ts'

const found = (html: string) => lintLetter(html).map(({ rule, place }) => [rule, place])
const seenBy = (html: string, name: string) => lintLetter(html).find(({ rule }) => rule === name)?.lacking

test('names the block at fault, within a region too, and what is around them', () => {
  const html = `<p style="float:left">a</p>${blockMark(1)}<p>a</p>${blockMark(2)}<div style="display:flex"><img width="3" style="border-radius:50%"></div>${blockMark(3)}${blockMark(3, 2)}<p style="display:flex">a</p>${blockMark(0)}<p style="position: relative">b</p>`
  expect(found(html)).toEqual([
    ['display: flex', { block: 2 }],
    ['display: flex', { block: 3, inner: 2 }],
    ['float', null],
    ['position', null],
    ['border-radius', { block: 2 }],
  ])
})

test('tells of each rule once for a block', () => {
  const twice = '<p style="float:left">a</p><p style="float:right">a</p>'
  expect(found(`${blockMark(1)}${twice}${blockMark(2)}${twice}`)).toEqual([
    ['float', { block: 1 }],
    ['float', { block: 2 }],
  ])
})

test('what conditional comments hold is for Outlook for Windows alone, what they keep from it for all others', () => {
  const flex = '<p style="display:flex">a</p>'
  const all = ['outlook-windows', 'gmail-app']
  expect(seenBy(flex, 'display: flex')).toEqual(all)
  for (const condition of ['mso', 'mso | IE', 'gte mso 9', 'lte mso 12', '(mso)&(!IE)']) {
    expect(seenBy(`<!--[if ${condition}]>${flex}<![endif]-->`, 'display: flex'), condition).toEqual([
      'outlook-windows',
    ])
  }
  for (const condition of ['lte mso 11', 'lt mso 12', 'IE']) {
    expect(seenBy(`<!--[if ${condition}]>${flex}<![endif]-->`, 'display: flex'), condition).toBeUndefined()
  }
  expect(seenBy(`<!--[if !mso]><!-->${flex}<!--<![endif]-->`, 'display: flex')).toEqual(['gmail-app'])
})

test('a conditional comment that is not ended, or ends what never began, is at fault where it stands', () => {
  const rule = 'conditional comment'
  expect(found(`${blockMark(4)}<!--[if mso]><i>a</i>${blockMark(5)}<!--[if mso]>b<![endif]-->`)).toEqual([
    [rule, { block: 5 }],
  ])
  expect(found(`${blockMark(4)}<i>a</i><![endif]-->`)).toEqual([[rule, { block: 4 }]])
})

test('a word is as wide as its letters are large, whatever marks stand in it, and ends where a line can', () => {
  const word = (html: string) => lintLetter(html).find(({ rule }) => rule === 'long-word')?.words
  const half = 'o'.repeat(30)
  expect(word(`<p style="font-size:17px">${half}<strong>${half}</strong></p>`)).toBe(half + half)
  expect(word(`<p style="font-size:17px">${half}&amp;${half}</p>`)).toBe(`${half}&${half}`)
  expect(word(`<p style="font-size:17px">${half}&nbsp;${half}</p>`)).toBe(`${half}\u00a0${half}`)
  for (const between of [' ', '-', '&shy;', '<br>', '</p><p style="font-size:17px">'])
    expect(word(`<p style="font-size:17px">${half}${between}${half}</p>`), between).toBeUndefined()
  expect(word(`<h1 style="font-size:34px">${half}</h1>`)).toBe(half)
  expect(word(`<div style="display:none"><p style="font-size:17px">${half}${half}</p></div>`)).toBeUndefined()
})

test('words are no features', () => {
  expect(found('<p>display:flex; position: absolute, &lt;svg&gt; bild.webp @import</p>')).toEqual([])
})
