import { expect, it } from 'vitest'
import { inputLimits, passedLimit } from './inputSize.ts'

const nested = (depth: number) => {
  let value: unknown = 'inmost'
  for (let at = 0; at < depth; at++) value = at % 2 === 0 ? [value] : { inside: value }
  return value
}

it('lets through what the screens send: a file of 25 MB, a long list, a long letter', () => {
  expect(passedLimit({ fileName: 'lista.xlsx', bytes: new Uint8Array(25_000_000) })).toBeNull()
  expect(passedLimit({ ids: Array.from({ length: 100_000 }, (_, at) => at) })).toBeNull()
  expect(
    passedLimit({ text: 'a'.repeat(2_000_000), counts: [1, null, undefined, true, Number.NaN] }),
  ).toBeNull()
  expect(passedLimit(undefined)).toBeNull()
  expect(passedLimit(nested(inputLimits.depth))).toBeNull()
})

it('stops at too much text, wherever it is: in one, in many, in the keys, in a map, in a large number', () => {
  const half = 'a'.repeat(inputLimits.characters / 2 + 1)
  expect(passedLimit('a'.repeat(5_000_000))).toBe('characters')
  expect(passedLimit({ a: half, b: [half] })).toBe('characters')
  expect(passedLimit({ [half]: 1, [`${half}b`]: 2 })).toBe('characters')
  expect(passedLimit(new Map([[half, new Set([half])]]))).toBe('characters')
  expect(passedLimit(1n << 20_000_000n)).toBe('characters')
})

it('stops at too many bytes, values and levels', () => {
  expect(passedLimit([new Uint8Array(13_000_001), new ArrayBuffer(13_000_000)])).toBe('bytes')
  expect(passedLimit(new Array(inputLimits.values + 1).fill(0))).toBe('values')
  expect(passedLimit(new Array(100_000_000))).toBe('values')
  expect(passedLimit(nested(inputLimits.depth + 1))).toBe('depth')
  const itself: unknown[] = []
  itself.push(itself)
  expect(passedLimit(itself)).toBe('depth')
})
