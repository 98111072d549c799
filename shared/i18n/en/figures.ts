export const figures = {
  against: '{{period}} against {{against}}',
  import: 'import {{imports}}',
  byHand: 'entered by hand',
  more_one: '{{count}} more',
  more_other: '{{count}} more',
  ledger: 'Rundbrev’s list of deliveries',
  definition: {
    delivered: 'Letters that the recipient’s mail server has taken.',
    people: 'Unique people as the source counts them. They never add up over sources, channels or periods.',
    views: 'Views as the source counts them. One person may stand for several.',
    visits: 'Visits as the source counts them. One person may stand for several.',
    participants: 'Participants according to whoever held the event.',
    engagements: 'Reactions, comments, shares and clicks as the source counts them.',
    mentions: 'Features and articles that mention us.',
  },
  knownChange: {
    facebookPeople:
      'Reach in unique people was replaced by the number of people who have seen content (viewers), which is counted in another way.',
    facebookViews: 'Impressions were replaced by views.',
    instagramViews: 'Impressions and plays were replaced by views.',
    analytics4:
      'Google Analytics 4 replaced Universal Analytics and counts events: sessions, users and page views are counted in another way.',
  },
  note: {
    'left-out_one': '{{count}} measurement reaches outside the period and is not counted.',
    'left-out_other': '{{count}} measurements reach outside the period and are not counted.',
    'sources-differ': '{{source}} is in one of the periods only.',
    'lengths-differ': 'The periods differ in length: {{days}} days against {{against}}.',
    'definition-within': '{{source}} counts in another way from {{day}} on, and that day lies in the period.',
  },
}
