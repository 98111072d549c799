import { describe, expect, it } from 'vitest'
import type { CountyCode } from '../../../../shared/contract/scalars.ts'
import type { MediaOutlet } from '../../../../shared/reach/mediaMention.ts'
import {
  emptyMention,
  type MentionDraft,
  outletToRemember,
  readMention,
  withLink,
  withName,
  withSeenIn,
} from './mentionForm.ts'

const [west, north] = ['24', '25'] as CountyCode[] as [CountyCode, CountyCode]
const outlet = (name: string, site: string, counties: CountyCode[], also: string[] = []): MediaOutlet => ({
  ...{ id: null, name, kind: name.startsWith('P4') ? 'radio' : 'newspaper', counties, sites: [site], also },
})
const outlets = [
  outlet('Norran', 'norran.se', [west]),
  outlet('P4 Västerbotten', 'sverigesradio.se/vasterbotten', [west], ['Radio Västerbotten']),
  outlet('Dagens Nyheter', 'dn.se', []),
]
const ready: MentionDraft = {
  ...emptyMention,
  ...{ outlet: 'Norran', title: ' Lärcentrum öppnar ', day: '2020-11-20', seenIn: [west] },
}

describe('a pasted link', () => {
  it('tells the outlet, its kind and where it is read', () => {
    expect(withLink(emptyMention, outlets, 'https://sverigesradio.se/vasterbotten')).toMatchObject({
      ...{ outlet: 'P4 Västerbotten', kind: 'radio', seenIn: [west] },
    })
    expect(withLink(emptyMention, outlets, 'dn.se/a').seenIn).toEqual(['country'])
  })

  it('follows a link that is typed on, but not past an outlet that somebody has named', () => {
    const norran = withLink(emptyMention, outlets, 'norran.se')
    expect(withLink(norran, outlets, 'dn.se/a').outlet).toBe('Dagens Nyheter')
    const named = withName(emptyMention, outlets, 'Bygdebladet')
    expect(withLink(named, outlets, 'norran.se/a').outlet).toBe('Bygdebladet')
  })

  it('leaves the counties that somebody has chosen', () => {
    const chosen = withSeenIn(emptyMention, [north])
    expect(withLink(chosen, outlets, 'norran.se/a')).toMatchObject({ outlet: 'Norran', seenIn: [north] })
  })
})

it('keeps the name that is typed, and knows what it is of', () => {
  expect(withName(emptyMention, outlets, 'Radio Västerbotten')).toMatchObject({
    ...{ outlet: 'Radio Västerbotten', kind: 'radio', seenIn: [west] },
  })
})

it('lets the whole country and single counties put each other out', () => {
  const country = withSeenIn(withSeenIn(emptyMention, [west]), [west, 'country'])
  expect(country.seenIn).toEqual(['country'])
  expect(withSeenIn(country, ['country', north]).seenIn).toEqual([north])
})

describe('what was typed', () => {
  it('is taken without the spaces around it, the whole country as no county', () => {
    expect(readMention(ready)).toMatchObject({
      kind: 'ready',
      content: { title: 'Lärcentrum öppnar', counties: [west], link: null },
    })
    expect(readMention({ ...ready, seenIn: ['country'], link: 'norran.se/a' })).toMatchObject({
      content: { counties: [], link: 'https://norran.se/a' },
    })
  })

  it.each<[Partial<MentionDraft>, object]>([
    [{ outlet: ' ' }, { outlet: 'required' }],
    [{ title: '' }, { title: 'required' }],
    [{ day: null }, { day: 'required' }],
    [{ seenIn: [] }, { seenIn: 'required' }],
    [{ link: 'javascript:alert(1)' }, { link: 'noLink' }],
    [{ audience: 100 }, { audienceSource: 'audienceNeedsSource' }],
  ])('%j is wrong, and says where', (change, problems) => {
    expect(readMention({ ...ready, ...change })).toEqual({ kind: 'wrong', problems })
  })
})

it('remembers an outlet that nobody knew, with the host that its article is on', () => {
  const read = readMention({ ...ready, outlet: 'Bygdebladet', link: 'https://www.bygden.example/1' })
  if (read.kind === 'wrong') throw new Error('is ready')
  expect(outletToRemember(read.content, read.content.counties, outlets)).toEqual({
    ...{ name: 'Bygdebladet', kind: 'newspaper', counties: [west], sites: ['bygden.example'] },
  })
  expect(outletToRemember({ ...read.content, outlet: 'norran' }, [], outlets)).toBeNull()
})
