export const openData = {
  what: 'How far the message has reached, per county and month, as the sources have counted it. Every row is one observation with its source, its metric and its period.',
  unknown:
    'What a source cannot place has an empty county. It is not spread over the counties. What was measured outside Sweden is marked abroad and belongs to no county.',
  people:
    'The metric people is unique people as each source counts them. The same person may be in several sources: the sums are contact occasions, not a number of people.',
  deliveries:
    'Delivered letters are given only as counts per municipality and month. No row tells of fewer than {{least, number}}, since it might be understood who is meant: fewer than that stand with the rest of the county, and after that with the rest of the month. There are no recipients in the package.',
  withheld_one: '{{count, number}} delivered letter is in no row, since it would be too few.',
  withheld_other: '{{count, number}} delivered letters are in no row, since they are too few.',
  leftOut:
    'Free text that may hold personal data (notes, headlines, file names) is left out. A text that a spreadsheet could take for a formula has an apostrophe before it.',
  files: 'Files',
  licence: 'Licence',
  noLicence: 'No licence is stated.',
  table: {
    observations: { title: 'Observations', about: 'One row for each observation that counts in the period.' },
    sums: {
      title: 'Sums',
      about:
        'The observations added up by metric and county, municipality, channel or month. A mention counts once in every county where it was seen. Empty key: the source does not say.',
    },
    deliveries: {
      title: 'Delivered letters',
      about:
        'Counts per municipality and month; an empty municipality is the rest of the county, an empty county the rest of the month.',
    },
    mentions: { title: 'Mentions in media', about: 'One row for each feature or article.' },
    metrics: { title: 'Metrics', about: 'What each metric means.' },
  },
  unit: { letters: 'letters' },
  field: {
    id: 'The row’s number in the workspace',
    source: 'Who measured it',
    channel: 'Channel',
    metric: 'Metric, see metrics.csv',
    value: 'Value',
    county: 'Statistics Sweden’s county code, two digits; empty: the source names no county',
    municipality:
      'Statistics Sweden’s municipality code, four digits; empty: the source names no municipality',
    abroad: 'Measured outside Sweden',
    placed:
      'How the place is known: said (the source says it), derived (follows from what the source says), officer (somebody at the publisher has read the source’s words)',
    place_text: 'The source’s own words for the place',
    measured_as: 'The source’s own name for the metric',
    measure: 'The source’s definition and its version',
    period_from: 'First day of the observation',
    period_to: 'Last day of the observation',
    origin: 'Where the row came from: file, hand (entered), network (collected from the network)',
    by: 'What the sum is by',
    key: 'County code, municipality code, channel or month; abroad: outside Sweden; empty: the source does not say',
    name: 'Name',
    month: 'Month',
    delivered: 'Delivered letters',
    day: 'Day',
    outlet: 'Outlet',
    kind: 'Kind: newspaper, radio, tv, web or magazine',
    counties: 'County codes where it was seen, with spaces between; empty: the whole country',
    site: 'The site where it stood, without the rest of the address',
    meaning: 'What the metric counts',
    is_contact: 'Part of contact occasions',
  },
  cli: {
    datapackage: 'reach as open data: CSV files and datapackage.json in a zip file, without personal data',
    licence: 'licence: CC0-1.0 or CC-BY-4.0; without it none is stated',
    written: '{{file}}: {{count, number}} rows in {{tables, number}} tables.',
  },
}
