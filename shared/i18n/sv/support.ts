/** När något är fel med programmet självt: logg, diagnos, felsäkert läge, det som föll omkull, kontroll av arbetsytan. */
export const support = {
  title: 'Hjälp och felsökning',
  text: 'När något inte fungerar. Inget lämnar datorn förrän du själv har sett det och skickar det.',
  diagnosis: {
    open: 'Visa diagnos …',
    title: 'Diagnos',
    text: 'Versioner, inställningar, antal rader och de senaste raderna i loggen. Adresser, namn, lösenord och det du har skrivit är inte med. Läs igenom innan du lämnar det vidare.',
    shown: 'Diagnosen i text',
    copy: 'Kopiera',
    copied: 'Diagnosen är kopierad',
    save: 'Spara som fil …',
    saved: 'Texten är sparad i {{file}}.',
  },
  log: {
    detailed: 'Noggrannare logg i en timme',
    hint: 'Loggen ligger på den här datorn och sparas i högst {{days, number}} dagar. I vanliga fall står bara koder, antal och tider där. En noggrannare logg har också med felmeddelanden, utan adresser, nummer och citat.',
    until: 'Till {{time}}. {{hint}}',
  },
  safe: {
    label: 'Programmets läge',
    start: 'Starta om i felsäkert läge …',
    restart: 'Starta om i felsäkert läge',
    hint: 'Inget schema, inga inkorgar och ingen grafikacceleration. Bra för att ta reda på vad som är fel.',
    bar: 'Felsäkert läge: inget skickas och inget hämtas.',
    leave: 'Lämna felsäkert läge',
    sureTitle: 'Starta om i felsäkert läge?',
    sure: 'Det som är i luften görs färdigt först. Sedan skickas inget förrän du lämnar läget.',
    go: 'Starta om',
  },
  ends: {
    fellOver:
      'Fönstret stängdes av ett fel och har öppnats igen. Det du skrev är sparat, utom möjligen den sista sekunden.',
    twice: 'Rundbrev har avslutats oväntat {{count, number}} gånger i rad.',
    safely: 'Starta i felsäkert läge',
    offer:
      'I felsäkert läge startar Rundbrev med så lite som möjligt, och inget skickas. Det du har skrivit finns kvar vad du än väljer.',
    asUsual: 'Starta som vanligt',
    seen: 'Dölj',
    show: 'Visa diagnos',
  },
  crash: {
    screen: 'Skärmen kunde inte visas',
    program: 'Rundbrev kunde inte visas',
    text: 'Något i den här delen av programmet gick fel. Det du har skrivit är sparat, utom möjligen den sista sekunden. Schemat fortsätter som vanligt.',
    again: 'Försök igen',
    reload: 'Läs in på nytt',
    copyText: 'Kopiera det jag skrev',
    textCopied: 'Texten är kopierad',
  },
  fault: { told: 'Något gick fel i bakgrunden. Rundbrev fortsätter, och felet står i loggen' },
  hung: {
    message: 'Fönstret svarar inte',
    detail:
      'Det du har skrivit är sparat, utom möjligen den sista sekunden. Schemat fortsätter oavsett vad du väljer.',
    wait: 'Vänta',
    reload: 'Läs in fönstret på nytt',
  },
  gone: {
    message: 'Fönstret stängs om och om igen',
    detail:
      'Det du har skrivit är sparat. I felsäkert läge startar Rundbrev med så lite som möjligt, och inget skickas.',
    again: 'Öppna igen',
    safely: 'Starta i felsäkert läge',
  },
  check: {
    open: 'Kontrollera arbetsytan …',
    hint: 'Databasen, mottagarnas besked, bilderna och arkivet gås igenom.',
    progress: '{{step}}, {{percent}}\u00a0%',
    step: {
      database: 'Databasen gås igenom',
      images: 'Bilderna gås igenom',
      archive: 'Arkivet gås igenom',
      backups: 'Säkerhetskopiorna gås igenom',
    },
    repair: 'Räkna om det som skiljer sig',
    repaired_one: 'En summa är omräknad',
    repaired_other: '{{count, number}} summor är omräknade',
    save: 'Spara som text …',
    remedy: 'Gör så här: {{remedy}}',
  },
} as const
