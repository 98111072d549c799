import { expect, it } from 'vitest'
import { movedColumn, readColumns } from './contactColumns.ts'

it('keeps the columns that were chosen, in their order, and begins anew where what was kept cannot be read', () => {
  expect(readColumns('["tags","email","tags"]')).toEqual(['tags', 'email'])
  const first = readColumns(undefined)
  for (const unreadable of ['', '{', '["shoe size"]', '"tags"', 'null']) {
    expect(readColumns(unreadable)).toEqual(first)
  }
  expect(movedColumn(['email', 'role', 'tags'], 'tags', -1)).toEqual(['email', 'tags', 'role'])
  expect(movedColumn(['email', 'role'], 'email', -1)).toEqual(['email', 'role'])
  expect(movedColumn(['email', 'role'], 'county', 1)).toEqual(['email', 'role'])
})
