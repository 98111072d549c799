import { expect, test } from 'vitest'
import type { BlockOf } from '../post/document.ts'
import { type TableForm, tableSetting } from './tableSetting.ts'

type Rows = BlockOf<'table'>['content']

const table = (headed: boolean, ...rows: string[][]): Rows =>
  rows.map((texts, index) => ({
    type: 'tableRow',
    content: texts.map((text) => ({
      type: headed && index === 0 ? 'tableHeader' : 'tableCell',
      content: [{ type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text }] }],
    })),
  }))

const formOf = (...rows: string[][]): TableForm => tableSetting(table(true, ...rows), 'arial').form

test('a table that has room on a phone is one there, smaller where it must', () => {
  const narrow = tableSetting(table(true, ['Kommun', 'Studerande'], ['Åsele', '26']), 'arial')
  expect(narrow).toMatchObject({ form: 'columns', size: 15, tight: false, shares: [] })
  const wider = tableSetting(
    table(true, ['Utbildning', 'Ort', 'Platser', 'Start'], ['Undersköterska', 'Kramfors', '24', 'mars']),
    'arial',
  )
  expect(wider).toMatchObject({ form: 'columns', size: 15, tight: true, shares: [] })
})

test('one that has room on a desktop only is a list on a phone, one that has it nowhere is a list everywhere', () => {
  const heads = ['Kommun', 'Vårterminen', 'Höstterminen', 'Distansutbildningar']
  expect(formOf(heads, ['Örnsköldsvik', '120', '132', '14'])).toBe('stacked')
  const more = [...heads, 'Vägledningssamtal', 'Yrkesutbildningar']
  expect(formOf(more, ['Örnsköldsvik', '120', '132', '14', '310', '12'])).toBe('records')
})

test('the wider the font, the sooner', () => {
  const rows = table(
    true,
    ['Utbildning', 'Ort', 'Platser', 'Start'],
    ['Undersköterska', 'Kramfors', '24', 'mars'],
  )
  const forms = (['arial', 'verdana'] as const).map((font) => tableSetting(rows, font).form)
  expect(forms).toEqual(['columns', 'stacked'])
})

test('without headers there is nothing to say before a cell: every column keeps its share of the width', () => {
  const rows = table(
    false,
    ['Distansutbildningar', 'Vägledningssamtal', 'Yrkesutbildningar'],
    ['a', 'b', 'c'],
  )
  const { form, shares } = tableSetting(rows, 'arial')
  expect(form).toBe('columns')
  expect(shares).toHaveLength(3)
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(100)
})

test('a column of numbers is one whatever its header says, and empty cells do not count', () => {
  const rows = table(
    true,
    ['Kommun', 'Antal', 'Förändring', 'Start', 'Tom'],
    ['Åsele', '1 204', '+7,5 %', '18 januari', ''],
    ['Malå', '', '\u22123 %', '2027', ''],
  )
  expect(tableSetting(rows, 'arial').numeric).toEqual([false, true, true, false, false])
})
