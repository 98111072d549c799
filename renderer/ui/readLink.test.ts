import { describe, expect, it } from 'vitest'
import { readLink } from './readLink.ts'

describe('an address that somebody typed', () => {
  it('is kept as it is when it is whole', () => {
    expect(readLink(' https://example.com/brev?a=1 ')).toEqual({
      kind: 'usable',
      href: 'https://example.com/brev?a=1',
    })
    expect(readLink('tel:+46 70 000 00 00')).toEqual({ kind: 'usable', href: 'tel:+46 70 000 00 00' })
  })

  it('becomes https where only the host was typed, å ä ö included', () => {
    expect(readLink('www.exempel.example/nyheter')).toEqual({
      kind: 'usable',
      href: 'https://www.exempel.example/nyheter',
    })
    expect(readLink('malå.example')).toEqual({ kind: 'usable', href: 'https://malå.example' })
  })

  it('becomes mailto where an e-mail address was typed', () => {
    expect(readLink('kansli@malå.example')).toEqual({ kind: 'usable', href: 'mailto:kansli@malå.example' })
  })

  it('is none where nothing was typed, and unusable where it could run something or is no address', () => {
    expect(readLink('  ')).toEqual({ kind: 'none' })
    for (const typed of [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc',
      'hej',
      'https://',
      'två ord.se',
    ]) {
      expect(readLink(typed)).toEqual({ kind: 'unusable' })
    }
  })
})
