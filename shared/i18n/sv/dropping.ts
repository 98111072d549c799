/** Filer som dras in och släpps var som helst i programmet. */
export const dropping = {
  over: {
    imagesHere_one: 'Släpp bilden, så läggs den sist i inlägget',
    imagesHere_other: 'Släpp bilderna, så läggs de sist i inlägget',
    imagesNew_one: 'Släpp bilden, så börjar ett nytt inlägg med den',
    imagesNew_other: 'Släpp bilderna, så börjar ett nytt inlägg med dem',
    documents_one: 'Släpp dokumentet, så blir det ett nytt inlägg',
    documents_other: 'Släpp dokumenten, så blir varje dokument ett nytt inlägg',
    tables_one: 'Släpp tabellen, så läses den in bland kontakterna eller mätningarna',
    tables_other: 'Släpp tabellerna. De läses in en i taget',
    any_one: 'Släpp filen, så ser Rundbrev vad den är',
    any_other: 'Släpp filerna, så ser Rundbrev vad de är',
  },
  all: 'Bilder, dokument (Word, webbsidor, Markdown, text, e-brev), tabeller (CSV och Excel), visitkort och filer som Rundbrev har sparat.',
  reading: 'Ser efter vad som finns i {{file}} …',
  modal: 'Stäng dialogrutan först, och släpp sedan filen.',
  others_one: 'En tabell i taget. {{files}} väntar: släpp filen igen när du är klar med den här.',
  others_other:
    'En tabell i taget. {{count}} filer väntar ({{files}}): släpp dem igen när du är klar med den här.',
  ask: {
    title: 'Vad är det i filen?',
    text: 'Rundbrev känner inte igen kolumnerna i {{file}}. Välj vad raderna är, så får du para ihop kolumnerna själv.',
    contacts: 'Kontakter',
    reach: 'Mätningar av räckvidd',
  },
} as const
