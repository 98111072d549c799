/** Om programmet: version, vad det är byggt av, var dess uppgifter kommer ifrån, uppdateringar. */
export const about = {
  title: 'Om Rundbrev',
  version: 'Version {{version}}',
  runsOn: 'Kör på',
  licence: {
    title: 'Licens',
    text: 'Rundbrev är fri programvara under MIT-licensen: den får användas, ändras och spridas av alla, utan garanti.',
    show: 'Läs licensen',
  },
  accessibility: {
    title: 'Tillgänglighet',
    text: 'Rundbrev ska gå att använda med tangentbord, skärmläsare och förstoring. Redogörelsen säger vad som är prövat, hur, och vad som brister.',
    show: 'Läs tillgänglighetsredogörelsen',
  },
  link: { unknown: 'Länken leder inte till något i Rundbrev.' },
  updates: {
    title: 'Uppdateringar',
    text: 'Det här programmet letar inte efter nya versioner på egen hand. Den som installerade det sköter uppdateringarna.',
    unchecked: 'Ingen har letat efter en ny version sedan programmet startades.',
    none: 'Det här är den senaste versionen.',
    checking: 'Letar efter en ny version …',
    offered: 'Version {{version}} finns. Den hämtas först när du säger till.',
    fetching: 'Hämtar version {{version}}: {{percent}}\u00a0%',
    ready: 'Version {{version}} är hämtad och läggs in när du avslutar Rundbrev.',
    waitsSending:
      'Version {{version}} är hämtad. Den läggs inte in medan något skickas, utan när det har gått ut.',
    waitsDue:
      'Version {{version}} är hämtad. Den läggs inte in förrän {{title}} har gått ut: det sker {{at}}.',
    forbidden:
      'Din organisation har bestämt att Rundbrev inte letar efter nya versioner. Den som sköter datorn lägger in dem.',
    notice: {
      offered: 'Rundbrev {{version}} finns att hämta.',
      ready: 'Rundbrev {{version}} är hämtad och läggs in när du avslutar.',
    },
    failed: 'Det gick inte, och inget har ändrats: {{reason}}',
    check: 'Leta efter en ny version',
    fetch: 'Hämta',
    restart: 'Lägg in nu och starta om',
  },
  sources: {
    title: 'Uppgifter som följer med',
    text: 'Var uppgifterna kommer ifrån och vad som har kontrollerats. Texterna är på engelska.',
    name: {
      geo: 'Län, kommuner, karta och folkmängd',
      'school-breaks': 'Skollov',
      media: 'Medier i norra Sverige',
      clients: 'Vad e-postprogram kan visa',
      sample: 'Exempelarbetsytan',
    },
  },
  packages: {
    title: 'Programvara av andra',
    text: 'Allt detta ingår i Rundbrev. Välj ett namn för att läsa dess villkor. Villkoren för Electron och Chromium ligger också i programmets mapp.',
    search: 'Sök på namn eller licens',
    shown_one: '{{count, number}} av {{all, number}} visas',
    shown_other: '{{count, number}} av {{all, number}} visas',
    name: 'Namn',
    version: 'Version',
    licence: 'Licens',
    none: 'Inget har det namnet eller den licensen.',
    unbuilt: 'Listan görs när programmet byggs. Det här är en version för utveckling.',
  },
} as const
