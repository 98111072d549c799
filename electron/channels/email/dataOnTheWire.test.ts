import fc from 'fast-check'
import DataStream from 'nodemailer/lib/smtp-connection/data-stream.js'
import { expect, it } from 'vitest'
import { dataOnTheWire } from './dataOnTheWire.ts'

const wire = (...pieces: string[]) => wholeOf(pieces.map((piece) => Buffer.from(piece))).toString('latin1')
const wholeOf = (pieces: readonly Buffer[]) => Buffer.concat(dataOnTheWire(pieces))

it('doubles a dot that begins a line, and ends with one alone', () => {
  expect(wire('Hej\r\n.\r\n..\r\n.slut')).toBe('Hej\r\n..\r\n...\r\n..slut\r\n.\r\n')
  expect(wire('.\r\n')).toBe('..\r\n.\r\n')
})

it('leaves no line end that one server reads and another does not', () => {
  expect(wire('a\n.\nb\r.\rc')).toBe('a\r\n..\r\nb\r\n..\r\nc\r\n.\r\n')
})

it('reads on from piece to piece', () => {
  expect(wire('Hej\r\n', '', '.', '\r\n', '.slut')).toBe('Hej\r\n..\r\n..slut\r\n.\r\n')
  expect(wire('a\r', '\n.')).toBe('a\r\n..\r\n.\r\n')
})

it('makes what many messages share anew for none of them', () => {
  const shared = Buffer.from(`${'x'.repeat(70)}\r\n.${'y'.repeat(2000)}\r\n`)
  const [one] = dataOnTheWire([shared])
  const [, other] = dataOnTheWire([Buffer.from('Hej\r\n'), shared])
  expect(other).toBe(one)
})

it('makes of any bytes what nodemailer’s own stream makes of them', () => {
  const pieces = fc.constantFrom('.', '\r', '\n', '\r\n', '\r\n.', '.\r\n', 'x', 'å', ' ')
  const messages = fc.oneof(
    fc.array(pieces, { minLength: 1, maxLength: 30 }).map((parts) => Buffer.from(parts.join(''))),
    fc.uint8Array({ minLength: 1, maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  )
  fc.assert(
    fc.property(fc.array(messages, { minLength: 1, maxLength: 5 }), (pieces) => {
      const stream = new DataStream()
      stream.end(Buffer.concat(pieces))
      expect(wholeOf(pieces).toString('latin1')).toBe(stream.read().toString('latin1'))
    }),
  )
})
