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
  link: { unknown: 'Länken leder inte till något i Rundbrev.' },
  updates: {
    title: 'Uppdateringar',
    text: 'Det här programmet letar inte efter nya versioner på egen hand. Den som installerade det sköter uppdateringarna.',
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
