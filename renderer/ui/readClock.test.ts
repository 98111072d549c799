import { describe, expect, it } from 'vitest'
import { readClock } from './readClock.ts'

describe('a time of day that somebody typed', () => {
  it('is read in every way that people write it', () => {
    const written = ['9', '09', '9.00', '9:00', '09:00', '0900', '900', ' 9.00 ']
    expect(written.map(readClock)).toEqual(written.map(() => '09:00'))
    expect(readClock('23.59')).toBe('23:59')
    expect(readClock('0:05')).toBe('00:05')
  })

  it('is none where the day has no such time', () => {
    expect(['', '24:00', '9.60', '9:5', 'nio', '12:00:30', '-1'].map(readClock)).toEqual(Array(7).fill(null))
  })
})
