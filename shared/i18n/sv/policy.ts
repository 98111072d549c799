export const policy = {
  title: 'Bestämt av din organisation',
  fixed: 'Bestämt av din organisation.',
  servers: 'Bara de här servrarna är tillåtna: {{list}}.',
  decided: {
    startAtLogin: {
      yes: 'Rundbrev startar när du loggar in.',
      no: 'Rundbrev startar inte av sig självt när du loggar in.',
    },
    mailServers: 'Brev skickas bara genom: {{list}}.',
    networks: 'Konton får publicera på: {{list}}.',
    noNetworks: 'Inga konton får publicera på sociala nätverk.',
    caFile: 'Servrar får också ha certifikat från organisationens egen utfärdare.',
    language: { sv: 'Rundbrev talar svenska.', en: 'Rundbrev talar engelska.' },
    updates: {
      off: 'Rundbrev letar inte efter nya versioner.',
      ask: 'Rundbrev letar efter nya versioner och frågar innan en hämtas.',
      auto: 'Rundbrev letar efter nya versioner och hämtar dem.',
    },
    proxy: {
      none: 'Webben nås utan proxy.',
      system: 'Webben nås genom datorns proxy.',
      server: 'Webben nås genom proxyn {{server}}.',
    },
    proxyExcept: 'Utan proxy nås: {{list}}.',
    logDays_one: 'Loggen sparas i högst en dag.',
    logDays_other: 'Loggen sparas i högst {{count}} dagar.',
    backupDays_one: 'Automatiska säkerhetskopior sparas i en dag.',
    backupDays_other: 'Automatiska säkerhetskopior sparas i {{count}} dagar.',
    backupFolder: 'En hel säkerhetskopia läggs en gång om dagen också i {{folder}}.',
    backupCopies_one: 'Där sparas den senaste.',
    backupCopies_other: 'Där sparas de {{count}} senaste.',
  },
  unknown: 'Filen {{file}} nämner något som den här versionen inte känner till: {{list}}.',
  refused: {
    writable:
      'Filen {{file}} följs inte: andra än administratören kan ändra {{detail}}. Säg till den som sköter datorn.',
    unreadable:
      'Filen {{file}} följs inte: det går inte att läsa allt den hänvisar till ({{detail}}). Säg till den som sköter datorn.',
    invalid:
      'Filen {{file}} följs inte: det står något i den som inte går att använda ({{detail}}). Säg till den som sköter datorn.',
    key: 'Filen {{file}} följs inte: ”{{key}}” ska vara {{expected}} ({{detail}}). Säg till den som sköter datorn.',
    meanwhile: 'Till dess är inget bestämt, och Rundbrev letar inte efter nya versioner.',
  },
  expected: {
    startAtLogin: 'true eller false',
    language: '"sv" eller "en"',
    updates: '"off", "ask" eller "auto"',
    mailServers: 'en lista med servernamn, som ["smtp.kommun.example", "*.region.example"]',
    networks: 'en lista med "bluesky", "mastodon", "facebook", "linkedin" eller "x"',
    caFile: 'hela sökvägen till en PEM-fil som går att läsa',
    proxy: '"none", "system" eller en adress med port, som "http://proxy.kommun.example:3128"',
    proxyExcept: 'en lista med servernamn, som ["*.kommun.example"]',
    logDays: 'ett heltal från 1 till 365',
    backupDays: 'ett heltal från 1 till 365',
    backupFolder: 'hela sökvägen till en mapp',
    backupCopies: 'ett heltal från 1 till 365',
  },
} as const
