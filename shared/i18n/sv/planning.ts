export const planning = {
  conflict: {
    'red-day': 'röd dag',
    'squeeze-day': 'klämdag',
    'eve-afternoon': 'eftermiddagen före en helg',
    night: 'på natten ({{from}}–{{until}})',
    lettersSameDay: 'samma dag som ”{{title}}” ({{when}}) till samma mottagare',
    lettersClose_one: '{{count, number}} dag från ”{{title}}” ({{when}}) till samma mottagare',
    lettersClose_other: '{{count, number}} dagar från ”{{title}}” ({{when}}) till samma mottagare',
    channelSameTime: 'samtidigt som ”{{title}}” i samma kanal',
    channelClose_one: '{{count, number}} minut från ”{{title}}” i samma kanal',
    channelClose_other: '{{count, number}} minuter från ”{{title}}” i samma kanal',
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
      '{{count, number}} tillfälle till och med {{to}}. Att tänka på vid {{warned, number}} av dem. Inget har ändrats.',
    summary_other:
      '{{count, number}} tillfällen till och med {{to}}. Att tänka på vid {{warned, number}} av dem. Inget har ändrats.',
    nothing: 'Inget är planerat till och med {{to}}.',
    cutShort_one: '”{{title}}” återkommer så ofta att bara nästa gång visas.',
    cutShort_other: '”{{title}}” återkommer så ofta att bara de {{count, number}} närmaste gångerna visas.',
  },
  cli: {
    dryRun: 'visa allt som kommer att publiceras, med det som talar emot varje tid; inget ändras',
    months: 'så många månader framåt (1–24)',
    within:
      'säg till om två nyhetsbrev till samma mottagare med högst så många dagar emellan (0–60; annars som arbetsytan har det)',
    format: 'table eller csv',
    consider: 'Att tänka på: {{consider}}.',
    calendar: 'kalendern: fasta punkter, skollov och en kalenderfil',
    export:
      'skriv en kalenderfil (.ics) med det som är publicerat, planerat och återkommer, och de fasta punkterna',
    from: 'första dagen (annars i dag)',
    to: 'sista dagen (annars ett år senare)',
    exported:
      '{{publications, number}} publiceringar och {{points, number}} fasta punkter från {{from}} till {{to}} finns i {{file}}.',
    points: 'visa de fasta punkterna och skolloven',
    noPoints: 'Inga fasta punkter finns.',
    addPoint: 'lägg till en fast punkt: ett budgetråd, en ansökningsperiod',
    firstDay: 'första dagen: 2026-12-10',
    lastDay: 'sista dagen (annars samma dag)',
    yearly:
      'återkommer: no (inte), date (samma datum varje år), week (samma ISO-vecka varje år) eller easter (lika långt från påsk varje år)',
    note: 'en anteckning',
    removePoint: 'ta bort en fast punkt eller ett lov',
    removed: '”{{name}}” är borttagen.',
    schoolBreaks: 'lägg in ett läns vanliga skollov (länets kod eller namn) i stället för de lov som finns',
    easter:
      'påsklov: before (dagarna före påsk), after (dagarna efter) eller none (inget); ingen källa säger vilket',
    usualWeeks:
      'Det här är de vanliga veckorna. Kommunerna bestämmer själva och kan ha andra. Påsklovet läggs in med --easter.',
  },
  point: {
    column: { id: 'Nr', name: 'Namn', from: 'Från', to: 'Till', yearly: 'Återkommer', layer: 'Slag' },
    yearly: { no: 'nej', date: 'samma datum', week: 'samma vecka', easter: 'lika långt från påsk' },
    layer: { own: 'fast punkt', school: 'skollov' },
  },
  export: { fileName: 'publiceringskalender.ics' },
  school: {
    winter: 'Sportlov',
    easter: 'Påsklov',
    autumn: 'Höstlov',
    christmas: 'Jullov',
    note: 'Länets vanliga veckor. Kommunerna bestämmer själva och kan ha andra.',
  },
} as const
