import { expect, it } from 'vitest'
import { firstProxy, proxyOfVariables } from './proxy.ts'

it.each([
  ['PROXY proxy.kommun.example:8080; DIRECT', 'http://proxy.kommun.example:8080'],
  ['HTTPS proxy.kommun.example:443', 'https://proxy.kommun.example:443'],
  ['DIRECT', null],
  ['SOCKS5 proxy.kommun.example:1080; DIRECT', null],
  ['', null],
])('takes from a system’s answer the proxy that comes first: %s', (answer, proxy) => {
  expect(firstProxy(answer)).toBe(proxy)
})

it('goes by the variables of a terminal, and past the proxy to whom they name', () => {
  const variables = {
    HTTPS_PROXY: 'proxy.example:3128',
    no_proxy: 'localhost, .intern.example,kommun.example',
  }
  const to = (host: string, secure = true) => proxyOfVariables(variables, host, secure)
  expect(to('mastodon.example')).toBe('http://proxy.example:3128')
  expect(to('mastodon.example', false)).toBe(null)
  for (const host of [
    'localhost',
    'a.intern.example',
    'intern.example',
    'kommun.example',
    'www.kommun.example',
  ])
    expect(to(host)).toBe(null)
  expect(to('annankommun.example')).not.toBe(null)
  expect(proxyOfVariables({ ...variables, no_proxy: '*' }, 'mastodon.example', true)).toBe(null)
  expect(proxyOfVariables({}, 'mastodon.example', true)).toBe(null)
})
