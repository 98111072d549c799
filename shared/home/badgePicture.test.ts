import { expect, it } from 'vitest'
import { badgePicture } from './badgePicture.ts'

/** The picture as it is seen, a sign for each pixel of its middle row and column block. */
function inkedRows(count: number): string[] {
  const { size, pixels } = badgePicture(count)
  return Array.from({ length: 5 }, (_, row) =>
    Array.from({ length: 3 }, (_, column) => {
      const [x, y] = [10 + column * 4 + 2, 6 + row * 4 + 2]
      return pixels[(y * size + x) * 4] === 0xff ? '#' : '.'
    }).join(''),
  )
}

it('shows the number on a disc whose corners are clear', () => {
  expect(inkedRows(7)).toEqual(['###', '..#', '..#', '..#', '..#'])
  const { size, pixels } = badgePicture(7)
  expect(pixels).toHaveLength(size * size * 4)
  expect(pixels[3]).toBe(0)
  expect(pixels[(16 * size + 16) * 4 + 3]).toBe(0xff)
})

it('shows that there are more than one sign can tell', () => {
  expect(inkedRows(10)).toEqual(['...', '.#.', '###', '.#.', '...'])
  expect(inkedRows(120)).toEqual(inkedRows(10))
})
