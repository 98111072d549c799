import { expect, it } from 'vitest'
import { fusesOf } from './fuseWire.ts'

const wire = (...digits: number[]) => new Uint8Array([1, digits.length, ...digits, 0, 0])

it('tells each fuse by its name, and one that has come later by its number', () => {
  expect(fusesOf(wire(0x30, 0x31, 0x72))).toEqual({
    runAsNode: 'off',
    cookieEncryption: 'on',
    nodeOptions: 'other',
  })
  expect(fusesOf(wire(...Array<number>(10).fill(0x30)))).toMatchObject({
    wasmTrapHandlers: 'off',
    fuse9: 'off',
  })
})

it('tells nothing of a wire that it does not know or that is cut off', () => {
  expect(fusesOf(new Uint8Array([2, 1, 0x30]))).toBeUndefined()
  expect(fusesOf(new Uint8Array([1, 9, 0x30]))).toBeUndefined()
  expect(fusesOf(new Uint8Array())).toBeUndefined()
})
