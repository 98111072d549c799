import { expect, it } from 'vitest'
import { proxyConfig } from './sessionProxy.ts'

it('tells Chromium what the organisation has decided: the system’s where it has decided nothing', () => {
  expect(proxyConfig({})).toEqual({ mode: 'system' })
  expect(proxyConfig({ proxy: 'system' })).toEqual({ mode: 'system' })
  expect(proxyConfig({ proxy: 'none' })).toEqual({ mode: 'direct' })
  expect(
    proxyConfig({ proxy: 'http://proxy.kommun.example:3128', proxyExcept: ['*.kommun.example'] }),
  ).toEqual({
    ...{ mode: 'fixed_servers', proxyRules: 'http://proxy.kommun.example:3128' },
    proxyBypassRules: '<local>;*.kommun.example',
  })
})
