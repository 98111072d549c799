/** Att flytta en arbetsyta till en annan dator. */
export const sharing = {
  move: {
    title: 'Flytta arbetsytan',
    intro:
      'Spara allt i en fil och öppna den på en annan dator: inlägg, bilder, kontakter, kalendern, arkivet och räckvidden. Arbetsytan här är kvar som den är.',
    people:
      'I filen finns personuppgifter: alla kontakter, vad de har fått och vilka som har sagt nej. Ge den bara till den som ska ha dem, och ta bort den när flytten är klar.',
    secrets:
      'Lösenord och inloggningar följer inte med: den som öppnar filen loggar in på nytt. Inget skickas därifrån förrän någon har bekräftat att det inte längre skickas härifrån.',
    save: 'Spara till fil …',
    saving: 'Sparar {{percent}} % av {{size}}',
    reading: 'Läser {{percent}} % av {{size}}',
    savingLabel: 'Hur långt sparandet har kommit',
    readingLabel: 'Hur långt läsningen har kommit',
    cancel: 'Avbryt',
    saved: 'Arbetsytan är sparad i {{file}}.',
    fileName: 'arbetsyta {{day}}.rundbrev',
    open: 'Öppna en flyttad arbetsyta',
    openHint: 'En fil som slutar på .rundbrev läggs i mappen ovan.',
  },
  cli: {
    export: 'spara hela arbetsytan i en fil, utan lösenord, för att flytta den',
    import:
      'gör en arbetsyta i en tom mapp av en fil som export har sparat; allt kontrolleras innan något skrivs',
    exported:
      'Sparad i {{file}} ({{posts}} inlägg, {{contacts}} kontakter, {{images}} bilder). SHA-256 {{sha256}}',
    imported:
      'Arbetsytan finns i {{folder}} ({{posts}} inlägg, {{contacts}} kontakter, {{images}} bilder). Inget skickas förrän workspace confirm-sending har körts.',
  },
}
