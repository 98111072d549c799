import { createSocket } from 'node:dgram'
import { expect, it, onTestFinished } from 'vitest'
import { createLookUpText } from './lookUpText.ts'

/** A DNS server on this machine (RFC 1035) that knows these texts, each in the pieces that it is sent in. */
async function serve(
  texts: Readonly<Record<string, readonly (readonly string[])[]>>,
  rcode = 3,
): Promise<string> {
  const server = createSocket('udp4')
  server.on('message', (question, { port }) => {
    const end = question.indexOf(0, 12)
    const asked = question.subarray(12, end + 5)
    const records = texts[nameIn(question.subarray(12, end))]
    const answers = (records ?? []).map((pieces) => {
      const data = Buffer.concat(
        pieces.map((piece) => Buffer.concat([Buffer.from([piece.length]), Buffer.from(piece)])),
      )
      const head = Buffer.from([0xc0, 12, 0, 16, 0, 1, 0, 0, 0, 60, data.length >> 8, data.length & 255])
      return Buffer.concat([head, data])
    })
    const flags = Buffer.from([
      0x81,
      0x80 | (records === undefined ? rcode : 0),
      0,
      1,
      0,
      answers.length,
      0,
      0,
      0,
      0,
    ])
    server.send(Buffer.concat([question.subarray(0, 2), flags, asked, ...answers]), port)
  })
  await new Promise<void>((resolve) => server.bind(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return `127.0.0.1:${server.address().port}`
}

function nameIn(labels: Buffer): string {
  const names: string[] = []
  for (let at = 0; at < labels.length; at += (labels[at] ?? 0) + 1)
    names.push(labels.subarray(at + 1, at + 1 + (labels[at] ?? 0)).toString())
  return names.join('.').toLowerCase()
}

it('reads every text of a name, and puts the pieces of a long one together', async () => {
  const long = ['v=DKIM1; k=rsa; p=', 'A'.repeat(200), 'B'.repeat(100)]
  const server = await serve({
    'kommun.example': [['v=spf1 -all'], ['annat']],
    'x._domainkey.kommun.example': [long],
  })
  const lookUp = createLookUpText({ servers: [server] })
  expect(await lookUp('kommun.example')).toEqual({ kind: 'records', records: ['v=spf1 -all', 'annat'] })
  expect(await lookUp('x._domainkey.kommun.example')).toEqual({ kind: 'records', records: [long.join('')] })
})

it('tells a name without texts from one that nobody could be asked about', async () => {
  expect(await createLookUpText({ servers: [await serve({ 'tom.example': [] })] })('tom.example')).toEqual({
    kind: 'none',
  })
  expect(await createLookUpText({ servers: [await serve({})] })('okänd.example')).toEqual({ kind: 'none' })
  const failing = await serve({}, 2)
  expect(await createLookUpText({ servers: [failing] })('kommun.example')).toEqual({ kind: 'unanswered' })
  const nobody = createSocket('udp4')
  await new Promise<void>((resolve) => nobody.bind(0, '127.0.0.1', resolve))
  onTestFinished(() => void nobody.close())
  const silent = createLookUpText({ servers: [`127.0.0.1:${nobody.address().port}`], timeout: 50 })
  expect(await silent('kommun.example')).toEqual({ kind: 'unanswered' })
})
