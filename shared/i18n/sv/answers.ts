/** What mail servers' answers come down to (shared/delivery/answerClass.ts), and what the officer can do. */
export const answers = {
  'address-unknown': {
    title: 'Adressen finns inte',
    remedy:
      'Fråga kommunen vem som har tagit över och rätta kontakten. Adressen spärras när utskicket är klart, så att nästa brev inte avvisas på samma sätt.',
  },
  'address-invalid': {
    title: 'Adressen är felskriven',
    remedy: 'Rätta adressen hos kontakten. Servern förstår den inte, och ingen har fått brevet.',
  },
  'address-letters': {
    title: 'Servern tar bara adresser utan å, ä och ö',
    remedy:
      'Titta först efter ett skrivfel: få brevlådor har å, ä eller ö före @. Är adressen rätt, fråga efter en utan sådana bokstäver, eller skicka genom en server som stöder SMTPUTF8. Adressen spärras inte.',
  },
  'domain-unknown': {
    title: 'Domänen tar inte emot e-post',
    remedy:
      'Titta efter ett skrivfel efter @. Har organisationen bytt namn eller gått ihop med en annan behövs den nya adressen.',
  },
  'mailbox-full': {
    title: 'Brevlådan är full',
    remedy: 'Rundbrev försöker igen i upp till ett dygn. Är den full även då: hör av dig på annat sätt.',
  },
  'mailbox-closed': {
    title: 'Brevlådan är avstängd',
    remedy: 'Mottagaren har ofta slutat. Fråga organisationen vem som ska ha breven i stället.',
  },
  greylisted: {
    title: 'Servern ber oss återkomma',
    remedy: 'Ett vanligt skydd mot skräppost. Rundbrev försöker igen av sig självt, och då brukar det gå.',
  },
  'too-many': {
    title: 'För många brev på kort tid',
    remedy: 'Rundbrev väntar och försöker igen. Händer det ofta: sänk kanalens takt i inställningarna.',
  },
  policy: {
    title: 'Stoppat av en regel hos mottagaren',
    remedy:
      'Det gäller oss och inte adressen. Be mottagarens it-avdelning att släppa fram avsändaren, och skicka med serverns svar.',
  },
  content: {
    title: 'Brevet togs för skräppost',
    remedy:
      'Kontrollera avsändardomänens SPF, DKIM och DMARC innan du skickar, och be mottagarens it-avdelning att släppa fram avsändaren.',
  },
  size: {
    title: 'Brevet är för stort för mottagaren',
    remedy: 'Gör bilderna mindre eller ta bort några, så når nästa brev fram.',
  },
  'sign-in': {
    title: 'Inloggningen godtogs inte',
    remedy: 'Kontrollera kanalens användarnamn och lösenord i inställningarna och testa kanalen.',
  },
  sender: {
    title: 'Avsändaren godtogs inte',
    remedy:
      'Servern låter inte kanalens konto skicka från den adressen. Byt avsändare eller be om rätt att använda den.',
  },
  'server-busy': {
    title: 'Servern är upptagen',
    remedy: 'Rundbrev väntar och försöker igen. Du behöver inte göra något.',
  },
  later: {
    title: 'Servern kan inte just nu',
    remedy: 'Rundbrev försöker igen i upp till ett dygn. Du behöver inte göra något.',
  },
  connection: {
    title: 'Förbindelsen bröts',
    remedy: 'Kontrollera nätverket. Inget säkert svar kom, så en oviss leverans avgör du själv.',
  },
  refused: {
    title: 'Servern sa nej',
    remedy:
      'Läs svaret: det säger oftast varför. Gäller det flera hos samma mottagare, fråga deras it-avdelning.',
  },
} as const
