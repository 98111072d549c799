import { expect, it } from 'vitest'
import { askedName, strangersIn } from './connectionLog.ts'

const question = '12340100000100000000000003777777076578616d706c650000010001'

it('tells who was asked for beyond this computer, each once', () => {
  const log = [
    'tcp 127.0.0.1 25 ',
    'tcp ::1 25 ',
    'tcp ::ffff:127.0.0.1 80 ',
    'tcp 192.0.2.1 443 ',
    'tcp 192.0.2.1 443 ',
    'name localhost',
    'name spion.example',
    `udp 10.0.0.1 53 ${question}`,
    'udp 192.0.2.7 123 00',
  ]
  expect(strangersIn(log.join('\n'))).toEqual(['192.0.2.1', 'spion.example', 'www.example', '192.0.2.7'])
  expect(strangersIn('')).toEqual([])
})

it('reads the name in a question to a name server, and survives what is none', () => {
  expect(askedName(Buffer.from(question, 'hex'))).toBe('www.example')
  expect(askedName(Buffer.from('1234', 'hex'))).toBeUndefined()
})
