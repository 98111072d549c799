import { expect, it } from 'vitest'
import { sqliteBinding } from './sqliteBinding.ts'

const named = { RUNDBREV_SQLITE_BINDING: '/somewhere/better_sqlite3.node' }

it('takes the add-on that an old Electron needs, and no other where its own can be loaded', () => {
  expect(sqliteBinding(named, 9)).toEqual({ nativeBinding: named.RUNDBREV_SQLITE_BINDING })
  expect(sqliteBinding(named, 10)).toEqual({})
  expect(sqliteBinding(named)).toEqual({})
  expect(sqliteBinding({}, 9)).toEqual({})
})
