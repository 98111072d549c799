import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { isPrivateAddress } from '../internet/privateAddress.ts'
import { createAskAddress } from './askAddress.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const ask = createAskAddress({ allowPrivate: true })

test('tells a page that is there from one that is gone, by HEAD', async () => {
  const methods: (string | undefined)[] = []
  const server = await serve(({ method, url }, response) => {
    methods.push(method)
    response.writeHead(url === '/finns' ? 200 : 410).end()
  })
  expect(await ask(`${server}/finns`)).toEqual({ verdict: 'fine', status: 200 })
  expect(await ask(`${server}/borta`)).toEqual({ verdict: 'broken', status: 410 })
  expect(methods).toEqual(['HEAD', 'HEAD'])
})

test('a server that does not know HEAD is asked by GET', async () => {
  const server = await serve(({ method }, response) => {
    response.writeHead(method === 'HEAD' ? 405 : 200).end('sida')
  })
  expect(await ask(server)).toEqual({ verdict: 'fine', status: 200 })
})

test('follows redirects, and not for ever', async () => {
  const server = await serve(({ url }, response) => {
    if (url === '/ny') response.writeHead(200).end()
    else response.writeHead(302, { location: url === '/gammal' ? '/ny' : '/runt' }).end()
  })
  expect(await ask(`${server}/gammal`)).toEqual({ verdict: 'fine', status: 200 })
  expect(await ask(`${server}/runt`)).toMatchObject({ verdict: 'broken' })
})

test('a sign-in, and a server that never answers, say nothing about the page', async () => {
  const server = await serve(({ url }, response) => {
    if (url === '/inloggning') response.writeHead(401).end()
  })
  expect(await ask(`${server}/inloggning`)).toEqual({ verdict: 'unanswered', status: 401 })
  const impatient = createAskAddress({ allowPrivate: true, timeout: 100 })
  expect(await impatient(`${server}/tyst`)).toEqual({ verdict: 'unanswered', status: null })
})

test('nothing in a private network is contacted, by number or by name', async () => {
  let contacted = 0
  const server = await serve((_, response) => {
    contacted += 1
    response.writeHead(200).end()
  })
  const careful = createAskAddress()
  const { port } = new URL(server)
  for (const host of ['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '2130706433', '0']) {
    expect(await careful(`http://${host}:${port}/`), host).toEqual({ verdict: 'private', status: null })
  }
  expect(contacted).toBe(0)
})

test('knows the addresses that are no public internet', () => {
  const inside = [
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.100.0.1',
    'fd00::1',
    'fe80::1',
  ]
  expect(inside.filter((address) => !isPrivateAddress(address))).toEqual([])
  const outside = ['8.8.8.8', '172.32.0.1', '193.10.0.1', '2a00:1450:400f:80d::200e']
  expect(outside.filter(isPrivateAddress)).toEqual([])
})
