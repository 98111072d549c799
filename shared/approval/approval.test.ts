import { expect, it } from 'vitest'
import { changedParts, waitsForApproval } from './approval.ts'

const [one, other] = ['a'.repeat(64), 'b'.repeat(64)]

it('names what has changed, and the look only where nothing else has', () => {
  const approved = { subject: one, text: one, look: one, sender: one }
  expect(changedParts(approved, approved)).toEqual([])
  expect(changedParts(approved, { ...approved, look: other })).toEqual(['look'])
  expect(changedParts(approved, { ...approved, text: other, look: other })).toEqual(['text'])
  expect(changedParts(approved, { ...approved, images: other })).toEqual(['images'])
})

it('waits where it is asked for, or where the channel wants one that holds', () => {
  expect(waitsForApproval({ needed: false, state: 'none' })).toBe(false)
  expect(waitsForApproval({ needed: false, state: 'asked' })).toBe(true)
  expect(waitsForApproval({ needed: true, state: 'lapsed' })).toBe(true)
  expect(waitsForApproval({ needed: true, state: 'approved' })).toBe(false)
})
