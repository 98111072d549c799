import { describe, expect, it } from 'vitest'
import type { PostId } from '../../shared/contract/scalars.ts'
import type { SentCampaign } from '../../shared/links/sentCampaign.ts'
import { campaigns } from './campaigns.ts'
import type { KnownToImporters } from './importer.ts'
import { readTextRecords } from './textRecords.ts'

const sent = (postId: number, campaign: string, source: string, channel: string): SentCampaign => ({
  ...{ postId: postId as PostId, campaign, source, channel, isSent: true },
})
const known: KnownToImporters = {
  ...{ period: { from: '2026-12-01', to: '2026-12-31' }, source: 'UTM', channel: 'webbplats' },
  ...{ metric: '', mapping: null, posts: [] },
  postAt: () => null,
  placeOf: (placeText) => ({
    ...{ county: null, municipality: null, abroad: false, placed: 'said', placeText },
  }),
  campaigns: [
    sent(1, '2026-12-oppet-hus', 'email', 'Utskick'),
    sent(1, '2026-12-oppet-hus', 'bluesky', 'Kansliet'),
    sent(2, '2026-12-aret', 'email', 'Utskick'),
    sent(3, '2026-11-brev', 'email', 'Utskick'),
    sent(4, '2026-11-brev', 'email', 'Utskick'),
  ],
}
const file = (text: string, name = 'fil.csv') => readTextRecords(new TextEncoder().encode(text), name)
const read = (text: string, name?: string) => campaigns.read(file(text, name), known)
const told = (text: string, name?: string) =>
  read(text, name).rows.map(({ content: { source, channel, postId, value, periodFrom, periodTo } }) => [
    ...[source, channel, postId, value, periodFrom, periodTo],
  ])
const december = ['2026-12-01', '2026-12-31']

const matomo = `label,nb_uniq_visitors,nb_visits,nb_actions,metadata_segment
2026-12-oppet-hus,41,52,120,referrerName==2026-12-oppet-hus
2026-12-aret,7,9,11,referrerName==2026-12-aret
affisch,3,4,4,referrerName==affisch`

describe('a report of campaigns', () => {
  it('of Matomo leads to posts by what has gone out, and is kept without one where none has it', () => {
    expect(campaigns.recognises(file(matomo, 'Campaigns.csv'))).toMatchObject({
      ...{ certainty: 'sure', needsPeriod: true },
    })
    expect(campaigns.recognises(file(matomo)).certainty).toBe('likely')
    expect(told(matomo)).toEqual([
      ['Matomo', 'webbplats', 1, 52, ...december],
      ['Matomo', 'Utskick', 2, 9, ...december],
      ['Matomo', 'webbplats', null, 4, ...december],
    ])
  })

  it('is not taken for one where Matomo tells of the websites that led here', () => {
    const websites = 'label,nb_visits,metadata_segment\nkommunen.example,5,referrerName==kommunen.example'
    expect(campaigns.recognises(file(websites)).certainty).toBe('no')
  })

  it('of Matomo’s API is read by days, too', () => {
    const json = JSON.stringify({
      '2026-12-03': [{ label: '2026-12-aret', nb_visits: 5, segment: 'referrerName==2026-12-aret' }],
      '2026-12-04': [],
    })
    expect(told(json)).toEqual([['Matomo', 'Utskick', 2, 5, '2026-12-03', '2026-12-03']])
  })

  it('of Matomo in Swedish is known by its file’s name, and not taken for another report', () => {
    const swedish = 'Etikett,Unika besökare,Besök\n2026-12-aret,7,9'
    expect(campaigns.recognises(file(swedish, 'Kampanjer.csv')).certainty).toBe('likely')
    expect(campaigns.recognises(file(swedish, 'Regioner.csv')).certainty).toBe('no')
  })

  it('of Plausible is known by its file’s name', () => {
    const dashboard = 'name,visitors,bounce_rate,visit_duration\n2026-12-oppet-hus,33,40,61'
    expect(campaigns.recognises(file(dashboard, 'utm_campaigns.csv')).certainty).toBe('sure')
    expect(campaigns.recognises(file(dashboard, 'pages.csv')).certainty).toBe('no')
    expect(told(dashboard, 'utm_campaigns.csv')).toEqual([['Plausible', 'webbplats', 1, 33, ...december]])
  })

  it('of Plausible’s whole site says day and source, and so the channel', () => {
    const whole = `date,source,referrer,utm_source,utm_medium,utm_campaign,utm_content,utm_term,pageviews,visitors,visits
2026-12-03,Bluesky,,bluesky,social,2026-12-oppet-hus,,,9,6,7
2026-12-03,Google,,,,,,,90,60,70`
    expect(campaigns.recognises(file(whole))).toMatchObject({ certainty: 'sure', needsPeriod: false })
    expect(told(whole)).toEqual([['Plausible', 'Kansliet', 1, 6, '2026-12-03', '2026-12-03']])
    expect(read(whole).leftOut).toEqual([{ row: 3, why: 'no-campaign' }])
  })

  it.each([
    ['Session campaign,Sessions,Engaged sessions', '# Start date: 20261101\n# End date: 20261130'],
    ['Sessionskampanj,Sessioner,Engagerade sessioner', '# Startdatum: 20261101\n# Slutdatum: 20261130'],
  ])('of Google Analytics says its days: %s', (headings, remarks) => {
    const text = `# ----\n${remarks}\n# ----\n${headings}\n2026-12-aret,"1,204",900\n(not set),40,2\n(direct),9,1`
    expect(campaigns.recognises(file(text))).toMatchObject({ certainty: 'sure', needsPeriod: false })
    expect(told(text)).toEqual([['Google Analytics', 'Utskick', 2, 1204, '2026-11-01', '2026-11-30']])
  })

  it('guesses no post where two have had the campaign', () => {
    expect(told(matomo.replace('2026-12-aret', '2026-11-brev'))[1]).toEqual([
      ...['Matomo', 'Utskick', null, 9, ...december],
    ])
  })

  it('tells the row, the column and the reason of what cannot be read', () => {
    expect(read(matomo.replace(',9,', ',-9,')).rejected).toEqual([
      { row: 3, column: 'nb_visits', reason: 'value-negative', value: '-9' },
    ])
  })

  it('never counts as contacts: the same visits stand in the website’s regions', () => {
    expect(read(matomo).rows.every(({ content }) => content.metric === 'engagements')).toBe(true)
  })
})
