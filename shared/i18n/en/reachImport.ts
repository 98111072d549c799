export const reachImport = {
  website: 'website',
  source: {
    matomo: 'Matomo',
    plausible: 'Plausible',
    ga4: 'Google Analytics 4',
    meta: 'Meta Business Suite',
    linkedin: 'LinkedIn',
    campaigns: 'Campaigns (tagged links)',
    generic: 'Another table',
  },
  cli: {
    source: 'where the file comes from: {{sources}}',
    map: 'generic: which heading is which field, for example county=Municipality value=Visits (fields: {{columns}})',
    period:
      'the days that the numbers are about, where the file does not say: 2026-11 or 2026-11-01/2026-11-30',
    sourceName: 'who has counted, where the file does not say',
    channel: 'the channel, where the file does not say',
    metric: 'the metric, where the file does not say: visits, people, views …',
    measures: 'which of the file’s measures to take in, for example matomo.visits/1',
    overlap:
      'where the same has been measured in days that overlap: refuse takes nothing in, both keeps the two, newer replaces the older',
    mapUnreadable: '“{{text}}” is no column: write field=heading, with one of the fields {{columns}}',
    superseded_one: '{{count}} earlier observation was replaced.',
    superseded_other: '{{count, number}} earlier observations were replaced.',
    leftOut: 'Row {{row}}: {{why}}, left out',
    overlaps:
      'Measured already: {{source}}, {{channel}}, {{metric}}, {{kept}} ({{rows}} rows). The file: {{file}}. Nothing was taken in. Choose --overlap newer or both.',
    repeat: 'The same rows were imported on {{day}} from {{file}}.',
  },
  leftOut: { total: 'the sum of the other rows', headings: 'the headings once more' },
}
