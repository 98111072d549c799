export const planning = {
  conflict: {
    'red-day': 'röd dag',
    'squeeze-day': 'klämdag',
    'eve-afternoon': 'eftermiddagen före en helg',
    night: 'på natten (21–07)',
    lettersSameDay: 'samma dag som ”{{title}}” ({{when}}) till samma mottagare',
    lettersClose_one: '{{count}} dag från ”{{title}}” ({{when}}) till samma mottagare',
    lettersClose_other: '{{count}} dagar från ”{{title}}” ({{when}}) till samma mottagare',
    channelSameTime: 'samtidigt som ”{{title}}” i samma kanal',
    channelClose_one: '{{count}} minut från ”{{title}}” i samma kanal',
    channelClose_other: '{{count}} minuter från ”{{title}}” i samma kanal',
  },
  dryRun: {
    column: {
      day: 'Datum',
      weekday: 'Dag',
      week: 'Vecka',
      time: 'Tid',
      title: 'Inlägg',
      channel: 'Kanal',
      to: 'Till',
      back: 'Upprepning',
      warnings: 'Att tänka på',
    },
    yes: 'ja',
    everybody: 'alla',
    moved: 'flyttad från {{day}}',
    summary_one:
      '{{count}} tillfälle till och med {{to}}. Att tänka på vid {{warned}} av dem. Inget har ändrats.',
    summary_other:
      '{{count}} tillfällen till och med {{to}}. Att tänka på vid {{warned}} av dem. Inget har ändrats.',
    nothing: 'Inget är planerat till och med {{to}}.',
    cutShort_one: '”{{title}}” återkommer så ofta att bara nästa gång visas.',
    cutShort_other: '”{{title}}” återkommer så ofta att bara de {{count}} närmaste gångerna visas.',
  },
  cli: {
    dryRun: 'visa allt som kommer att publiceras, med det som talar emot varje tid; inget ändras',
    months: 'så många månader framåt (1–24)',
    within: 'säg till om två nyhetsbrev till samma mottagare med högst så många dagar emellan (0–60)',
    format: 'table eller csv',
  },
} as const
