export const sendCheck = {
  title: 'Inför utskicket',
  weight: 'Brevet väger {{size, number}}\u00a0kB med bilder och allt.',
  weightVaries:
    'Brevet väger som mest {{most, number}}\u00a0kB ({{counties}}) och som minst {{least, number}}\u00a0kB, med bilder och allt.',
  elsewhere: 'mottagare utan län',
  lacking: {
    'contact.name_one':
      '{{count, number}} mottagare saknar namn. I brevet står ett reservord i stället, som ”kollega”.',
    'contact.name_other':
      '{{count, number}} mottagare saknar namn. I brevet står ett reservord i stället, som ”kollega”.',
    'contact.municipality_one':
      '{{count, number}} mottagare saknar kommun. I brevet står ett reservord i stället, som ”din kommun”.',
    'contact.municipality_other':
      '{{count, number}} mottagare saknar kommun. I brevet står ett reservord i stället, som ”din kommun”.',
    'contact.county_one':
      '{{count, number}} mottagare saknar län. I brevet står ett reservord i stället, som ”ditt län”.',
    'contact.county_other':
      '{{count, number}} mottagare saknar län. I brevet står ett reservord i stället, som ”ditt län”.',
    none: 'Alla mottagare har det som brevet fyller i.',
    show: 'Visa vilka',
    showField: {
      'contact.name': 'Visa vilka som saknar namn',
      'contact.municipality': 'Visa vilka som saknar kommun',
      'contact.county': 'Visa vilka som saknar län',
    },
    hide: 'Dölj',
    more: 'Visa fler',
  },
  ask: 'Kontrollera avsändare, server och länkar',
  askHint:
    'Frågar DNS om er avsändardomän, e-postservern om den tar emot och länkarna om de svarar. Inget skickas.',
  asking: 'Kontrollerar …',
  again: 'Kontrollera igen',
  level: {
    good: 'I sin ordning',
    note: 'Värt att veta',
    warning: 'Bör åtgärdas',
    unknown: 'Gick inte att fråga',
  },
  offline: 'DNS gick inte att nå, så avsändaren {{domain}} är inte kontrollerad. Brevet kan skickas ändå.',
  server: {
    open: 'E-postservern tar emot er.',
    fits: 'E-postservern tar emot er, och brev på upp till {{limit, number}}\u00a0kB.',
    tooLarge:
      'E-postservern tar emot brev på högst {{limit, number}}\u00a0kB, och det här väger {{size, number}}\u00a0kB. Gör bilderna mindre eller lägg dem på er webbplats.',
  },
  links: {
    fine_one: '{{count, number}} länk svarar.',
    fine_other: 'Alla {{count, number}} länkar svarar.',
    none: 'Brevet har inga webblänkar.',
    broken: 'Länken leder ingenstans: {{href}}',
    unanswered_one: '{{count, number}} länk gick inte att avgöra.',
    unanswered_other: '{{count, number}} länkar gick inte att avgöra.',
  },
  images: {
    fine_one: '{{count, number}} bild ligger där brevet hänvisar.',
    fine_other: '{{count, number}} bilder ligger där brevet hänvisar.',
    missing: 'Bilden ligger inte där brevet hänvisar: {{address}}',
    missingRemedy:
      'Skriv ut bilderna med kommandot rundbrev post images och lägg dem på webbplatsen före utskicket.',
  },
  sender: {
    'spf-good': {
      message: '{{domain}} talar om vilka servrar som får skicka (SPF).',
    },
    'spf-open': {
      message: '{{domain}} låter vem som helst skicka i ert namn (SPF slutar på +all).',
      remedy: 'Be den som sköter er DNS att byta till -all eller ~all.',
    },
    'spf-none': {
      message: '{{domain}} talar inte om vilka servrar som får skicka (SPF saknas).',
      remedy: 'Be den som sköter er DNS att lägga till en SPF-post för den server som brevet går genom.',
    },
    'spf-many': {
      message: '{{domain}} har flera SPF-poster, och då räknas ingen av dem.',
      remedy: 'Be den som sköter er DNS att slå ihop dem till en.',
    },
    'spf-broken': {
      message: 'SPF-posten för {{domain}} går inte att tolka: ”{{term}}”.',
      remedy: 'Be den som sköter er DNS att rätta den.',
    },
    'spf-too-many': {
      message: 'SPF-posten för {{domain}} kräver fler än {{most, number}} uppslag, och då räknas den inte.',
      remedy: 'Be den som sköter er DNS att ta bort tjänster som ni inte längre använder.',
    },
    'spf-lacks': {
      message: 'SPF-posten för {{domain}} nämner inte tjänsten som brevet går genom.',
      remedy: 'Be den som sköter er DNS att lägga till include:{{include}}.',
    },
    'spf-unanswered': { message: 'SPF för {{domain}} gick inte att slå upp.' },
    'dkim-good': { message: 'Nyckeln som brevet signeras med är publicerad (DKIM, {{name}}).' },
    'dkim-seen': {
      message: '{{domain}} har en publicerad nyckel för signaturer (DKIM, {{name}}).',
    },
    'dkim-none': {
      message: 'Nyckeln som brevet signeras med är inte publicerad: {{name}} saknas i DNS.',
      remedy: 'Publicera den post som visas i kanalens inställningar. Den kan ta någon timme att slå igenom.',
    },
    'dkim-unseen': {
      message: 'Ingen nyckel för signaturer hittades hos {{domain}} (DKIM).',
      remedy:
        'Er e-posttjänst kan signera ändå, under ett namn som inte går att gissa. Fråga den som sköter er e-post om DKIM är påslaget.',
    },
    'dkim-other': {
      message: 'Nyckeln som är publicerad i {{name}} är inte den som brevet signeras med (DKIM).',
      remedy: 'Publicera den post som visas i kanalens inställningar, eller lägg in rätt nyckel där.',
    },
    'dkim-revoked': {
      message: 'Nyckeln i {{name}} är återkallad (DKIM).',
      remedy: 'Skapa en ny nyckel i kanalens inställningar, med en ny selektor.',
    },
    'dkim-broken': {
      message: 'Posten {{name}} går inte att tolka som en nyckel (DKIM).',
      remedy: 'Be den som sköter er DNS att publicera den exakt som den visas i kanalens inställningar.',
    },
    'dkim-unanswered': { message: 'DKIM för {{domain}} gick inte att slå upp.' },
    'dmarc-good': {
      message: '{{domain}} ber mottagare att stoppa förfalskade brev (DMARC, {{policy}}).',
    },
    'dmarc-watching': {
      message: '{{domain}} har en DMARC-post, men ber inte mottagare att stoppa förfalskade brev.',
      remedy: 'När rapporterna visar att era egna brev klarar sig kan policyn skärpas till quarantine.',
    },
    'dmarc-none': {
      message: '{{domain}} saknar DMARC-post.',
      remedy:
        'Gmail, Yahoo och Outlook kräver en av dem som skickar till många. Be den som sköter er DNS att börja med v=DMARC1; p=none.',
    },
    'dmarc-broken': {
      message: 'DMARC-posten {{name}} går inte att tolka.',
      remedy: 'Be den som sköter er DNS att se till att det finns exakt en, med en giltig policy (p=).',
    },
    'dmarc-unanswered': { message: 'DMARC för {{domain}} gick inte att slå upp.' },
    'aligned-both': {
      message: 'Både SPF och signaturen gäller för {{from}}, den adress som läsarna ser.',
    },
    'aligned-spf': {
      message: 'SPF gäller för {{from}}, den adress som läsarna ser, men ingen känd signatur gör det.',
      remedy: 'Brev som vidarebefordras kan fastna. En DKIM-signatur för samma domän hjälper.',
    },
    'aligned-dkim': {
      message: 'Signaturen gäller för {{from}}, den adress som läsarna ser.',
    },
    'aligned-unproven': {
      message: 'Inget styrker att brevet kommer från {{from}}, den adress som läsarna ser.',
      remedy: 'Rätta SPF eller DKIM enligt ovan. Annars hamnar brevet lätt i skräpposten.',
    },
    'aligned-neither': {
      message: 'Varken SPF eller någon känd signatur gäller för {{from}}, den adress som läsarna ser.',
      remedy: 'Skicka från en adress i samma domän som {{envelope}}, eller signera med DKIM för {{from}}.',
    },
  },
} as const
