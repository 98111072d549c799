export const archive = {
  hold: {
    reason: {
      'older-database':
        'Databasen är äldre än det senaste som skickades härifrån ({{at}}, från {{computer}}), till exempel efter att en säkerhetskopia lagts tillbaka.',
      'other-computer': 'Senast skickades det från en annan dator: {{computer}} ({{at}}).',
    },
    unknown: 'finns inte i databasen',
    column: {
      id: 'Nr',
      title: 'Inlägg',
      state: 'I databasen',
      taken: 'Skickade',
      inDoubt: 'Osäkra',
      wouldGoAgain: 'Skulle gå igen',
    },
    confirmed:
      'Sändningen är på. {{sent}} räknas som skickade, {{inDoubt}} som osäkra, och {{closed}} publiceringar är avslutade.',
  },
  column: {
    id: 'Nr',
    title: 'Inlägg',
    at: 'Gick ut',
    channel: 'Kanal',
    sent: 'Skickade',
    folder: 'Mapp',
  },
  check: {
    ok: 'Allt stämmer: databasen, {{assets}} bilder och {{entries}} arkivposter med {{parts}} filer.',
    verified: 'Allt stämmer: {{entries}} arkivposter med {{parts}} filer.',
  },
  leaflet:
    'ARKIVPOST FRÅN RUNDBREV\n\nDet här är ”{{title}}”, som {{organisation}} har skickat ut, sådant det skickades. Det arkiverades {{at}} (UTC) och har inte ändrats sedan dess.\n\nI mappen {{folder}} ligger:\n\nnewsletter.html   brevet som webbsida\nnewsletter.txt    brevet som ren text\nnewsletter.mjml   källan som brevet gjordes av\nletter.pdf        brevet för utskrift (kan också ligga i addenda)\npost.txt          inläggets text, om det publicerades i ett nätverk\nheaders.txt       brevhuvudet\nimages, calendars bilder och kalenderfiler som följde med\nmanifest.json     vad, när, till vilka län och kommuner, hur många, av vem – och kontrollsumman (SHA-256) för varje fil\naddenda           vad som blivit känt sedan, till exempel returer\nmessage-ids.txt   kontrollsummor av varje meddelande\n\nInga mottagares namn eller adresser finns med. Där varje mottagare fick sina egna ord står {{braces}}, med de ord som annars används efter strecket. Vad bara vissa läns mottagare såg står mellan anteckningar om vilka (länskoder enligt SCB).\n\nKontrollera att inget är ändrat: rundbrev archive verify <filen>. Kontrollsumman för manifest.json ska vara\n{{manifest}}\nFråga avsändaren om den summan om du behöver vara säker.',
  cli: {
    confirm:
      'sätt på sändningen efter en återställning eller flytt: det som redan gått räknas som skickat, resten går',
    dryRun: 'visa bara vad som skiljer, ändra inget',
    nothingHeld: 'Sändningen är på. Inget har ändrats.',
    check: 'kontrollera databasen, bilderna och arkivet; ändrar inget',
    archive: 'arkivet: allt som skickats, som det skickades',
    list: 'lista arkivposterna',
    export: 'spara en arkivpost som zip, att lämna ut',
    exportFile: 'filen att skriva, till exempel brev.zip',
    exported: '{{file}}\nSHA-256 {{sha256}}\nmanifest.json {{manifestSha256}}',
    verify: 'kontrollera att arkivet, eller en utlämnad zip eller mapp, är oförändrat',
    verifyPath: 'en zip eller mapp; utan den kontrolleras hela arbetsytans arkiv',
  },
} as const
