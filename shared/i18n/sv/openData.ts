export const openData = {
  what: 'Hur långt budskapet har nått, per län och månad, så som källorna har räknat det. Varje rad är en mätning med sin källa, sitt mått och sin period.',
  unknown:
    'Det som källan inte kan placera har tomt län. Det är inte fördelat på länen. Det som mättes utanför Sverige står som abroad och hör inte till något län.',
  people:
    'Måttet people är unika personer så som varje källa räknar dem. Samma person kan finnas i flera källor: summorna är kontakttillfällen, inte ett antal människor.',
  deliveries:
    'Levererade brev redovisas bara som antal per kommun och månad. Ingen rad anger färre än {{least, number}}, eftersom det annars kan gå att förstå vem som avses: färre än så står med resten av länet, och därefter med resten av månaden. Inga mottagare finns i paketet.',
  withheld_one: '{{count, number}} levererat brev står inte på någon rad, eftersom det vore för få.',
  withheld_other: '{{count, number}} levererade brev står inte på någon rad, eftersom de är för få.',
  leftOut:
    'Fritext som kan innehålla personuppgifter (anteckningar, rubriker, filnamn) är inte med. En text som ett kalkylprogram kunde ta för en formel har en apostrof framför sig.',
  files: 'Filer',
  licence: 'Licens',
  noLicence: 'Ingen licens är angiven.',
  table: {
    observations: { title: 'Mätningar', about: 'En rad per mätning som räknas i perioden.' },
    sums: {
      title: 'Summor',
      about:
        'Mätningarna summerade per mått och län, kommun, kanal eller månad. Omnämnanden räknas en gång i varje län där de sågs. Tom nyckel: källan anger den inte.',
    },
    deliveries: {
      title: 'Levererade brev',
      about: 'Antal per kommun och månad; tom kommun är resten av länet, tomt län resten av månaden.',
    },
    mentions: { title: 'Omnämnanden i medier', about: 'En rad per inslag eller artikel.' },
    metrics: { title: 'Mått', about: 'Vad varje mått betyder.' },
  },
  unit: { letters: 'brev' },
  field: {
    id: 'Radens nummer i arbetsytan',
    source: 'Vem som har mätt',
    channel: 'Kanal',
    metric: 'Mått, se metrics.csv',
    value: 'Värde',
    county: 'SCB:s länskod, två siffror; tom: källan anger inget län',
    municipality: 'SCB:s kommunkod, fyra siffror; tom: källan anger ingen kommun',
    abroad: 'Mätt utanför Sverige',
    placed:
      'Hur platsen är känd: said (källan säger den), derived (följer av vad källan säger), officer (någon hos utgivaren har tolkat källans ord)',
    place_text: 'Källans egna ord för platsen',
    measured_as: 'Källans eget namn på måttet',
    measure: 'Källans definition och dess version',
    period_from: 'Mätningens första dag',
    period_to: 'Mätningens sista dag',
    origin: 'Varifrån raden kom: file (fil), hand (inskriven), network (hämtad från nätverket)',
    by: 'Vad summan är per',
    key: 'Länskod, kommunkod, kanal eller månad; abroad: utanför Sverige; tom: källan anger den inte',
    name: 'Namn',
    month: 'Månad',
    delivered: 'Levererade brev',
    day: 'Dag',
    outlet: 'Medium',
    kind: 'Slag: newspaper, radio, tv, web eller magazine',
    counties: 'Länskoder där det sågs, med mellanslag emellan; tom: hela landet',
    site: 'Webbplats där det stod, utan resten av adressen',
    meaning: 'Vad måttet räknar',
    is_contact: 'Ingår i kontakttillfällen',
  },
  cli: {
    datapackage:
      'räckvidden som öppna data: CSV-filer och datapackage.json i en zip-fil, utan personuppgifter',
    licence: 'licens: CC0-1.0 eller CC-BY-4.0; utan den anges ingen',
    written: '{{file}}: {{count, number}} rader i {{tables, number}} tabeller.',
  },
} as const
