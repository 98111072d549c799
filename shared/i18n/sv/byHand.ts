/** Egna ställen där inlägg publiceras för hand: grupper, forum, Threads. */
export const byHand = {
  title: 'Fler ställen att publicera på för hand',
  text: 'Ortens grupp, ett byaforum, Threads: ställen där Rundbrev inte publicerar av sig självt. När det är dags får du en påminnelse, texten och bilderna ligger framme och sidan öppnas.',
  none: 'Inga egna ställen än. Bluesky, Facebook och de andra nätverken finns redan att välja när du schemalägger.',
  add: 'Lägg till ställe',
  edit: 'Ändra {{name}}',
  remove: 'Ta bort {{name}}',
  removed: '{{name}} är borttaget.',
  changed: '{{name}} är ändrat.',
  saved: '{{name}} finns nu att välja när du schemalägger.',
  like: 'skrivs som på {{network}}',
  form: {
    addTitle: 'Nytt ställe att publicera på för hand',
    editTitle: 'Ändra {{name}}',
    name: 'Namn',
    nameHint:
      'Så heter stället när du schemalägger, i arkivet och i räckvidden. Till exempel: Ortens Facebookgrupp.',
    page: 'Sidans adress',
    pageHint: 'Sidan som öppnas i webbläsaren när det är dags.',
    network: 'Texten skrivs',
    networkHint:
      'Lika lång och i samma form som ett inlägg där. För en sida på Threads gäller Threads egna gränser, vad du än väljer här: 500 tecken.',
    choice: 'Som på {{network}}, högst {{count, number}} tecken',
    nameMissing: 'Skriv vad stället heter.',
    pageMissing: 'Klistra in adressen till sidan.',
  },
  cli: {
    add: 'lägg till ett eget ställe som publiceras på för hand',
    as: 'nätverket vars form texten får',
    page: 'adressen (https) till sidan som öppnas',
  },
} as const
