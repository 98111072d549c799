/** One entry per code: what is wrong, and what to do about it. */
export const errors = {
  'internal-fault': {
    message: 'Något gick fel i Rundbrev: {{message}}',
    remedy: 'Försök igen. Om felet kommer tillbaka: starta om programmet. Det du sparat finns kvar.',
  },
  'invalid-input': {
    message: 'Uppgiften går inte att använda: {{message}}',
    remedy: 'Rätta fältet och försök igen. Inget har ändrats.',
  },
  'workspace-missing': {
    message: 'Mappen {{folder}} är ingen arbetsyta.',
    remedy: 'Välj en mapp som innehåller rundbrev.db, eller skapa en ny arbetsyta.',
  },
  'workspace-not-empty': {
    message: 'Mappen {{folder}} innehåller redan andra filer.',
    remedy: 'Välj en tom mapp eller en mapp som inte finns än.',
  },
  'workspace-locked': {
    message: 'Arbetsytan används redan av {{program}} (process {{pid}}, sedan {{since}}).',
    remedy: 'Stäng det programmet, eller vänta tills det är klart, och försök igen.',
  },
  'workspace-read-only': {
    message: 'Det går inte att skriva i mappen {{folder}}.',
    remedy: 'Ge ditt konto skrivrätt till mappen eller välj en annan mapp. Inget har ändrats.',
  },
  'workspace-newer': {
    message: 'Arbetsytan är skapad av en nyare version av Rundbrev.',
    remedy: 'Uppdatera programmet och öppna arbetsytan igen. Inget har ändrats.',
  },
  'workspace-damaged': {
    message: 'Databasen i {{folder}} går inte att läsa: {{reason}}',
    remedy: 'Ändra inget i mappen. Återställ den senaste säkerhetskopian till en ny mapp.',
  },
  'workspace-none-open': {
    message: 'Ingen arbetsyta är öppen.',
    remedy: 'Öppna eller skapa en arbetsyta först.',
  },
  'not-found': {
    message: '{{what}} finns inte.',
    remedy: 'Hämta listan på nytt och välj därifrån.',
  },
  'post-changed-elsewhere': {
    message: 'Inlägget har sparats på ett annat ställe sedan du öppnade det.',
    remedy: 'Öppna inlägget igen. Din text ligger kvar i fönstret tills dess, så kopiera den först.',
  },
  'file-unreadable': {
    message: 'Filen {{file}} går inte att läsa: {{reason}}',
    remedy: 'Kontrollera att filen finns och att du får läsa den.',
  },
  'file-unwritable': {
    message: 'Filen {{file}} går inte att skriva: {{reason}}',
    remedy: 'Välj en annan mapp eller frigör utrymme på disken.',
  },
  'file-type-unknown': {
    message: 'Filtypen {{type}} kan inte läsas in.',
    remedy: 'Använd någon av: {{accepted}}.',
  },
  'file-too-large': {
    message: 'Filen är för stor ({{size}} MB, högst {{max}} MB).',
    remedy: 'Gör filen mindre eller dela upp den.',
  },
  'table-empty': {
    message: 'Filen {{file}} är tom.',
    remedy: 'Välj en fil med en rubrikrad och minst en rad under den. Inget har ändrats.',
  },
  'table-binary': {
    message: 'Filen {{file}} är ingen textfil med kolumner.',
    remedy: 'Öppna den i kalkylprogrammet, spara som CSV och välj den filen. Inget har ändrats.',
  },
  'table-quote-open': {
    message: 'I filen {{file}} börjar ett citattecken på rad {{row}} som aldrig tar slut.',
    remedy: 'Rätta citattecknen på raden och välj filen igen. Inget har ändrats.',
  },
  'table-columns-missing': {
    message: 'Filen {{file}} saknar kolumner: {{missing}}. Den har: {{found}}.',
    remedy: 'Döp om eller lägg till kolumnerna och välj filen igen. Inget har ändrats.',
  },
} as const
