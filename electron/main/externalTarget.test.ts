import { expect, it } from 'vitest'
import { composeUrl } from '../../shared/social/composeUrl.ts'
import { lookAtTarget } from './externalTarget.ts'

it('opens pages and letters, as a browser reads them', () => {
  expect(lookAtTarget('https://region.example/nytt?a=1#b')).toEqual({
    kind: 'open',
    url: 'https://region.example/nytt?a=1#b',
  })
  expect(lookAtTarget('mailto:kansli@region.example?subject=Hej%20d%C3%A5')).toMatchObject({ kind: 'open' })
  expect(lookAtTarget('HTTPS://Region.Example')).toEqual({ kind: 'open', url: 'https://region.example/' })
})

it('opens a host of Swedish letters in the form that the network knows it by', () => {
  expect(lookAtTarget('https://storå.example/')).toEqual({
    kind: 'open',
    url: 'https://xn--stor-toa.example/',
  })
})

it('opens the page of every network with a text of several lines and joined emoji', () => {
  for (const network of ['linkedin', 'facebook', 'x'] as const)
    expect(
      lookAtTarget(composeUrl(network, 'Hej!\n\nNy rad 👩‍💻 och https://a.example')),
      network,
    ).toMatchObject({ kind: 'open' })
})

it('refuses every other scheme', () => {
  for (const address of [
    ...[
      'http://a.example/',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'data:text/html,x',
      'smb://a/b',
      'ms-msdt:/id',
    ],
    ...[
      'vscode://file/x',
      'app://rundbrev/',
      'blob:app://rundbrev/1',
      'x-apple.systempreferences:',
      'ftp://a.example',
    ],
  ])
    expect(lookAtTarget(address), address).toEqual({ kind: 'refused', why: 'scheme' })
})

it('refuses what hides where it leads', () => {
  const why = (address: string) => lookAtTarget(address)
  expect(why('https://bank.example@ond.example/')).toEqual({ kind: 'refused', why: 'login' })
  expect(why('https://a.example/\u202Egpj.exe')).toEqual({ kind: 'refused', why: 'characters' })
  expect(why('https://a.example/%E2%80%AEgpj.exe')).toEqual({ kind: 'refused', why: 'characters' })
  expect(why('https://a\u200B.example/')).toEqual({ kind: 'refused', why: 'characters' })
  expect(why('https://a.example/\r\nHost: b')).toEqual({ kind: 'refused', why: 'characters' })
  expect(why('mailto:a@b.example%0D%0ABcc:c@d.example')).toEqual({ kind: 'refused', why: 'characters' })
  // A Cyrillic а between Latin letters, written and in its ASCII form.
  expect(why('https://bаnk.example/')).toEqual({ kind: 'refused', why: 'letters' })
  expect(why('https://xn--bnk-7cd.example/')).toEqual({ kind: 'refused', why: 'letters' })
  expect(why('https://a.example/'.padEnd(2100, 'a'))).toEqual({ kind: 'refused', why: 'long' })
  expect(why('https://')).toEqual({ kind: 'refused', why: 'unreadable' })
})
