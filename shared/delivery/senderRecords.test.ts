import { expect, it } from 'vitest'
import { dkimName, readDkimRecord } from './dkimRecord.ts'
import { dmarcNames, isAligned, readDmarc } from './dmarc.ts'
import { includeFor, readSpf } from './spf.ts'

const spf = (...records: string[]) => readSpf(records)

it('reads who may send, as RFC 7208 writes it', () => {
  // Appendix A.1 and section 3, with their lookups counted by 4.6.4.
  for (const [text, others, lookUps, includes] of [
    ['v=spf1 +all', '+', 0, []],
    ['v=spf1 a -all', '-', 1, []],
    ['v=spf1 a:example.org -all', '-', 1, []],
    ['v=spf1 mx mx:example.org -all', '-', 2, []],
    ['v=spf1 mx/30 mx:example.org/30 -all', '-', 2, []],
    ['v=spf1 ptr -all', '-', 1, []],
    ['v=spf1 ip4:192.0.2.128/28 -all', '-', 0, []],
    ['v=spf1 +mx a:colo.example.com/28 -all', '-', 2, []],
    ['v=spf1 mx -all exp=explain._spf.%{d}', '-', 1, []],
    ['v=spf1 include:example.com include:example.org -all', '-', 2, ['example.com', 'example.org']],
    ['v=spf1 exists:%{ir}.%{l1r+-}._spf.%{d} ?all', '?', 1, []],
    ['v=spf1', null, 0, []],
    ['V=SPF1 IP6:2001:db8::/32  ~ALL', '~', 0, []],
  ] as const)
    expect(spf('annat=ja', text)).toEqual({
      kind: 'record',
      record: { others, lookUps, includes, redirect: null },
    })
})

it('heeds a redirect only where nothing else decides (RFC 7208, 6.1)', () => {
  const redirectOf = (text: string) => {
    const reading = spf(text)
    return reading.kind === 'record' ? [reading.record.redirect, reading.record.lookUps] : reading.kind
  }
  expect(redirectOf('v=spf1 redirect=_spf.example.com')).toEqual(['_spf.example.com', 1])
  expect(redirectOf('v=spf1 redirect=_spf.example.com -all')).toEqual([null, 0])
})

it('tells a record that no server heeds', () => {
  expect(spf()).toEqual({ kind: 'none' })
  expect(spf('v=spf10 -all', 'spf1 -all')).toEqual({ kind: 'none' })
  expect(spf('v=spf1 -all', 'v=spf1 a -all')).toEqual({ kind: 'many' })
  for (const term of ['mxx', 'include', 'include:', 'ip4', '*all', 'a;mx'])
    expect(spf(`v=spf1 ${term} -all`)).toEqual({ kind: 'broken', term })
})

it('knows what a well-known service asks to be included', () => {
  expect(includeFor('smtp.office365.com')).toBe('spf.protection.outlook.com')
  expect(includeFor('smtp-relay.gmail.com')).toBe('_spf.google.com')
  for (const other of ['smtp.kommun.example', 'notoffice365.com', 'office365.com.example'])
    expect(includeFor(other)).toBeNull()
})

it('reads a published key (RFC 6376, 3.6.1)', () => {
  expect(dkimName('brisbane', 'example.com')).toBe('brisbane._domainkey.example.com')
  expect(readDkimRecord(['v=DKIM1; p=MIGf MA0G\tCSq==', 'annat'])).toEqual({
    kind: 'key',
    key: 'MIGfMA0GCSq==',
    testing: false,
  })
  expect(readDkimRecord(['k=rsa; t=y:s; p=MIGf'])).toEqual({ kind: 'key', key: 'MIGf', testing: true })
  expect(readDkimRecord(['v=DKIM1; p='])).toEqual({ kind: 'revoked' })
  expect(readDkimRecord([])).toEqual({ kind: 'none' })
  for (const broken of [['v=DKIM2; p=MIGf'], ['p=<key>'], ['p=MIGf', 'p=MIGg']])
    expect(readDkimRecord(broken)).toEqual({ kind: 'broken' })
})

it('reads a policy (RFC 7489, 6.3 and appendix B.2)', () => {
  expect(dmarcNames('news.lycksele.example')).toEqual([
    '_dmarc.news.lycksele.example',
    '_dmarc.lycksele.example',
  ])
  const record = (policy: string, spfAlignment = 'r', dkimAlignment = 'r') => ({
    kind: 'record',
    record: { policy, spfAlignment, dkimAlignment },
  })
  expect(readDmarc(['v=DMARC1; p=none; rua=mailto:dmarc-feedback@example.com'], false)).toEqual(
    record('none'),
  )
  expect(readDmarc(['v=DMARC1; p=Quarantine; aspf=s; adkim=s; pct=25'], false)).toEqual(
    record('quarantine', 's', 's'),
  )
  expect(readDmarc(['v=DMARC1; p=reject; sp=none'], false)).toEqual(record('reject'))
  expect(readDmarc(['v=DMARC1; p=reject; sp=none'], true)).toEqual(record('none'))
  for (const broken of [
    ['v=DMARC1; rua=mailto:a@b.example'],
    ['v=DMARC1; p=maybe'],
    ['v=DMARC1; p=none', 'v=DMARC1; p=none'],
  ])
    expect(readDmarc(broken, false)).toEqual({ kind: 'broken' })
  for (const none of [[], ['v=spf1 -all'], ['v=DMARC12; p=none']])
    expect(readDmarc(none, false)).toEqual({ kind: 'none' })
})

it('takes a domain for the letter’s own where the policy lets it (RFC 7489, appendix B.1)', () => {
  expect(isAligned('example.com', 'example.com', 's')).toBe(true)
  expect(isAligned('child.example.com', 'example.com', 'r')).toBe(true)
  expect(isAligned('child.example.com', 'example.com', 's')).toBe(false)
  expect(isAligned('example.net', 'child.example.com', 'r')).toBe(false)
})
