export const reachImport = {
  website: 'webbplats',
  source: {
    matomo: 'Matomo',
    plausible: 'Plausible',
    ga4: 'Google Analytics 4',
    meta: 'Meta Business Suite',
    linkedin: 'LinkedIn',
    campaigns: 'Kampanjer (märkta länkar)',
    generic: 'En annan tabell',
  },
  cli: {
    source: 'var filen kommer från: {{sources}}',
    map: 'generic: vilken rubrik som är vilken uppgift, till exempel county=Kommun value=Besök (uppgifter: {{columns}})',
    period: 'dagarna som talen gäller, när filen inte säger det: 2026-11 eller 2026-11-01/2026-11-30',
    sourceName: 'vem som har räknat, när filen inte säger det',
    channel: 'kanalen, när filen inte säger det',
    metric: 'måttet, när filen inte säger det: besök, personer, visningar …',
    measures: 'vilka av filens mått som läses in, till exempel matomo.visits/1',
    overlap:
      'när samma sak redan är mätt under dagar som överlappar: refuse läser inte in något, both behåller båda, newer ersätter de äldre',
    mapUnreadable: '”{{text}}” är ingen kolumn: skriv uppgift=rubrik, med någon av uppgifterna {{columns}}',
    superseded_one: '{{count}} äldre mätning ersattes.',
    superseded_other: '{{count, number}} äldre mätningar ersattes.',
    leftOut: 'Rad {{row}}: {{why}}, inte med',
    overlaps:
      'Redan mätt: {{source}}, {{channel}}, {{metric}}, {{kept}} ({{rows}} rader). Filen: {{file}}. Inget lästes in. Välj --overlap newer eller both.',
    repeat: 'Samma rader lästes in {{day}} från {{file}}.',
  },
  leftOut: { total: 'summa av de andra raderna', headings: 'rubrikerna en gång till' },
} as const
