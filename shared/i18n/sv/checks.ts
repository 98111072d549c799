export const checks = {
  tab: 'Kontroller',
  tabCount_one: '{{count, number}} sak att se till',
  tabCount_other: '{{count, number}} saker att se till',
  allClear: 'Inget att anmärka på',
  allClearText: 'Språk, stavning, tillgänglighet, gränser och fakta är kontrollerade.',
  ignored_one: '{{count, number}} påpekande är dolt.',
  ignored_other: '{{count, number}} påpekanden är dolda.',
  showIgnored: 'Visa igen',
  ignore: 'Dölj',
  ignoreThis: 'Dölj påpekandet: {{message}}',
  goToThis: 'Visa stället: {{message}}',
  more_one: 'Visa {{count, number}} till',
  more_other: 'Visa {{count, number}} till',
  live_one: 'Kontrollerna: {{count, number}} sak att se till.',
  live_other: 'Kontrollerna: {{count, number}} saker att se till.',
  severity: {
    blocks: 'Hindrar utskick',
    warning: 'Bör åtgärdas',
    note: 'Värt att tänka på',
  },
  topic: {
    language: 'Klarspråk',
    spelling: 'Stavning',
    accessibility: 'Tillgänglighet',
    delivery: 'Utskick',
    facts: 'Fakta',
  },
  place: {
    title: 'Rubriken',
    lede: 'Ingressen',
    subject: 'Ämnesraden',
    preheader: 'Förhandstexten',
    letter: 'Brevet',
    theme: 'Brevets utseende',
    block: 'Block {{block}}',
    body: 'Texten',
  },
  client: {
    'outlook-windows': 'Outlook för Windows',
    'outlook-web': 'Outlook på webben',
    gmail: 'Gmail',
    'gmail-app': 'Gmail i telefonen',
    'apple-mail': 'Apple Mail',
    yahoo: 'Yahoo',
  },
  fix: {
    replaceText: 'Byt till ”{{text}}”',
    learnWord: 'Lägg till i ordlistan',
    setAlt: 'Beskriv bilden',
    replaceAlt: 'Stryk ”{{words}}”',
    markDecorative: 'Markera som dekorativ',
    setHeading: 'Gör till rubrik {{level}}',
    makeHeaderRow: 'Gör första raden till rubriker',
    markLanguageSv: 'Markera som svenska',
    markLanguageEn: 'Markera som engelska',
    tickOwnWords: 'Det är mina egna ord',
    followLede: 'Använd ingressen',
    openContacts: 'Öppna kontakterna',
    openTheme: 'Öppna brevets utseende',
    showLongest: 'Visa det längsta avsnittet',
    goTo: 'Visa stället',
    failed: 'Stället har ändrats sedan kontrollen. Vänta ett ögonblick och försök igen.',
  },
  lix: {
    label: 'LIX {{value}}',
    title: 'Läsbarhet (LIX)',
    veryEasy: 'mycket lätt, som barnböcker',
    easy: 'lätt, som skönlitteratur',
    medium: 'medelsvår, som dagstidningar',
    hard: 'svår, som myndighetstext',
    veryHard: 'mycket svår, som byråkratsvenska',
    detail: '{{words, number}} ord, {{perSentence}} per mening, {{long}}\u00a0% långa ord',
    short: 'LIX räknas ut när texten har minst 50 ord.',
  },
  links: {
    check: 'Kontrollera länkarna',
    checking: 'Kontrollerar länkarna …',
    hint: 'Frågar varje adress i inlägget om den svarar.',
    none: 'Inlägget har inga webblänkar.',
    fine_one: '{{count, number}} länk svarar.',
    fine_other: '{{count, number}} länkar svarar.',
    broken_one: '{{count, number}} länk leder ingenstans.',
    broken_other: '{{count, number}} länkar leder ingenstans.',
    unanswered_one: '{{count, number}} länk gick inte att avgöra.',
    unanswered_other: '{{count, number}} länkar gick inte att avgöra.',
  },
  suggest: {
    looking: 'Letar efter förslag …',
  },
  words: {
    title: 'Ordlista',
    text: 'Ord, namn och förkortningar som stavningen och kontrollerna ska känna till.',
    empty: 'Listan är tom. Ord läggs till här eller med ett tryck bland kontrollerna.',
    word: 'Ord',
    language: 'Språk',
    add: 'Lägg till',
    remove: 'Ta bort {{word}}',
    added: '”{{word}}” finns nu i ordlistan.',
    removed: '”{{word}}” är borttaget ur ordlistan.',
  },
  schedule: {
    title_one: 'En sak måste åtgärdas innan det går att publicera',
    title_other: '{{count, number}} saker måste åtgärdas innan det går att publicera',
  },
  cli: {
    check: 'kontrollera ett inlägg: klarspråk, stavning, tillgänglighet, gränser och fakta',
    channel: 'bara det som gäller kanalen (dess namn eller ett nätverk)',
    lix: 'LIX {{value}}, {{band}}.',
    found_one: '{{count, number}} sak att se till, {{blocking, number}} hindrar utskick.',
    found_other: '{{count, number}} saker att se till, {{blocking, number}} hindrar utskick.',
  },
  finding: {
    'image-undecided': {
      message: 'Bilden saknar beskrivning',
      remedy: 'Skriv vad den visar för den som inte ser den, eller markera den som dekorativ.',
    },
    'portrait-undecided': {
      message: 'Porträttet saknar beskrivning',
      remedy: 'Skriv vem det föreställer, eller markera det som dekorativt.',
    },
    'alt-file-name': {
      message: 'Bildens beskrivning är ett filnamn: {{words}}',
      remedy: 'Skriv i stället vad bilden visar.',
    },
    'alt-says-image': {
      message: 'Beskrivningen börjar med ”{{words}}”',
      remedy: 'Skärmläsaren säger redan att det är en bild. Börja med det som syns.',
    },
    'image-of-text': {
      message: 'Bilden innehåller mycket text',
      remedy: 'Skriv texten i inlägget i stället: i bilden går den inte att förstora, söka i eller läsa upp.',
    },
    'link-text-vague': {
      message: 'Länken ”{{words}}” säger inte vart den leder',
      remedy: 'Skriv vad läsaren hittar där, till exempel ”Läs om höstens kurser”.',
    },
    'link-text-address': {
      message: 'Länken visar hela adressen',
      remedy: 'Skriv i stället vad sidan heter: en skärmläsare läser upp adressen tecken för tecken.',
    },
    'link-text-ambiguous': {
      message: 'Flera länkar heter ”{{words}}” men leder till olika sidor',
      remedy: 'Ge dem olika text, så att det syns vilken som leder vart.',
    },
    'heading-skipped': {
      message: 'Underrubriken har ingen rubrik över sig',
      remedy: 'Gör den till rubrik 2, eller sätt en rubrik 2 före den.',
    },
    'heading-fake': {
      message: '”{{words}}” ser ut som en rubrik men är vanlig text i fetstil',
      remedy: 'Gör den till en riktig rubrik, så att den som lyssnar kan hoppa till den.',
    },
    'contrast-low': {
      message: 'Brevets färger {{colour}} på {{ground}} har kontrasten {{ratio}} : 1',
      remedy: 'Text behöver minst 4,5 : 1. Välj en mörkare eller ljusare färg i brevets tema.',
    },
    'logo-unseen-light': {
      message: 'Det mesta av logotypen försvinner mot färgen bakom den',
      remedy: 'Välj en annan färg bakom avsändaren, eller en annan form av logotypen, i brevets utseende.',
    },
    'logo-unseen-dark': {
      message: 'Det mesta av logotypen försvinner i mörkt läge',
      remedy: 'Lägg till en ljusare logotyp för mörkt läge i brevets utseende.',
    },
    'table-without-headers': {
      message: 'Tabellen har inga rubriker',
      remedy: 'Gör första raden eller första kolumnen till rubriker, så att varje cell får ett sammanhang.',
    },
    'language-unmarked': {
      message: 'Texten är på ett annat språk än inlägget',
      remedy: 'Markera språket, så att en skärmläsare uttalar den rätt.',
    },
    'subject-empty': {
      message: 'Ämnesraden är tom',
      remedy: 'Skriv en rubrik, eller en egen ämnesrad.',
    },
    'subject-long': {
      message: 'Ämnesraden är {{count, number}} tecken lång',
      remedy:
        'De flesta inkorgar visar omkring {{most, number}}. Sätt det viktigaste först, eller korta den.',
    },
    'subject-capitals': {
      message: 'Ämnesraden är skriven med versaler',
      remedy: 'Skriv den som en vanlig mening: versaler läses som rop och misstänks för skräppost.',
    },
    'subject-marks': {
      message: 'Ämnesraden har ”{{words}}”',
      remedy: 'Ett tecken räcker: flera i rad misstänks för skräppost.',
    },
    'subject-spam': {
      message: '”{{words}}” i ämnesraden är vanligt i skräppost',
      remedy: 'Skriv om det, annars kan brevet sorteras bort.',
    },
    'preheader-missing': {
      message: 'Brevet har ingen förhandstext',
      remedy:
        'Skriv en ingress, eller en egen förhandstext under ”Ämnesrad, länk och taggar”: den visas efter ämnesraden i inkorgen.',
    },
    'preheader-long': {
      message: 'Förhandstexten är {{count, number}} tecken lång',
      remedy: 'Inkorgar visar högst omkring {{most, number}}. Sätt det viktigaste först, eller korta den.',
    },
    'preheader-same': {
      message: 'Förhandstexten är densamma som ämnesraden',
      remedy: 'Skriv något som kompletterar ämnet.',
    },
    'field-unknown': {
      message: '{{words}} är inget personligt fält',
      remedy: 'Fälten heter {{fields}}. Rätta namnet eller ta bort klamrarna.',
    },
    'field-misplaced': {
      message: '{{words}} fylls inte i här',
      remedy: 'Lägg in fältet från verktygsraden i brödtexten, eller skriv det i ämnesraden.',
    },
    'field-not-in-address': {
      message: '{{words}} kan inte stå i den här adressen',
      remedy:
        'Bara kommun och län får stå i en adress, och bara efter webbplatsens namn: ett namn är en personuppgift.',
    },
    'button-without-link': {
      message: 'Knappen har ingen länk',
      remedy: 'Skriv vart den ska leda, eller ta bort den.',
    },
    'event-without-time': {
      message: 'Evenemanget har ingen starttid',
      remedy: 'Ange dag och klockslag, så följer en kalenderfil med brevet.',
    },
    'county-only-nobody': {
      message: 'Avsnittet visas inte för något län',
      remedy: 'Välj vilka län som ska se det, eller ta bort det.',
    },
    'image-only': {
      message: 'Brevet består nästan bara av bilder',
      remedy:
        'Skriv det viktigaste som text: alla laddar inte bilder, och skräppostfilter litar inte på sådana brev.',
    },
    'size-near-clip': {
      message: 'Brevet är {{kilobytes, number}}\u00a0kB, nära gränsen. Mest väger block {{heaviest}}',
      remedy:
        'Korta texten eller länka till resten. Från 100\u00a0kB skickas det inte: Gmail klipper vid 102.',
    },
    'size-clipped': {
      message:
        'Brevet är {{kilobytes, number}}\u00a0kB, för stort för att skickas. Mest väger block {{heaviest}}',
      remedy:
        'Korta texten eller länka till resten. Från 100\u00a0kB skickas det inte: Gmail klipper vid 102.',
    },
    'unsubscribe-missing': {
      message: 'Brevet saknar länk för att avsluta utskicken',
      remedy: 'Det är ett fel i Rundbrev. Skicka inte brevet; uppdatera programmet.',
    },
    'recipients-none': {
      message: 'Det finns ingen att skicka brevet till',
      remedy: 'Lägg till kontakter, eller läs in dem från en fil, under Kontakter.',
    },
    'link-text-other-site': {
      message: 'Länken ”{{words}}” leder till {{host}}',
      remedy:
        'Skriv vad sidan heter, eller rätta adressen: så ser bedrägeriförsök ut, och filter sorterar bort dem.',
    },
    'link-shortened': {
      message: 'Länken går genom {{host}}, som döljer vart den leder',
      remedy: 'Använd sidans egen adress: skräppostfilter misstror förkortade länkar.',
    },
    'link-broken': {
      message: 'Länken leder ingenstans (svar: {{status}})',
      remedy: 'Rätta adressen {{words}} eller ta bort länken.',
    },
    'link-unanswered': {
      message: 'Det gick inte att avgöra om länken fungerar (svar: {{status}})',
      remedy: 'Öppna {{words}} i en webbläsare och se efter.',
    },
    'client-image-tall': {
      message: 'Bilden är så hög att {{clients}} skär av den',
      remedy: 'Beskär bilden, eller dela upp den i två.',
    },
    'client-image-moving': {
      message: 'Bilden rör sig inte i {{clients}}',
      remedy: 'Bara den första rutan visas där. Se till att den säger det viktigaste.',
    },
    'client-word-long': {
      message: '”{{words}}” är för långt för en rad i {{clients}}',
      remedy:
        'Hela brevet blir för brett där. Skriv i stället vad sidan heter och länka orden, eller dela upp ordet.',
    },
    'client-table-wide': {
      message: 'Tabellen är för bred för {{clients}}: ”{{words}}” bryts inte',
      remedy:
        'Hela brevet blir för brett där. Skriv i stället vad sidan heter och länka orden, eller dela upp ordet.',
    },
    'client-mailto-copy': {
      message: 'Den hemliga kopian (bcc) i e-postlänken följer inte med i {{clients}}',
      remedy: 'Sätt adressen som vanlig mottagare, eller klara brevet utan den.',
    },
    'client-breaks': {
      message: '{{clients}} klarar inte detta i brevet: {{words}}',
      remedy: 'Ändra stället eller brevets utseende, och skicka ett prov till dig själv för att se efter.',
    },
    'client-plainer': {
      message: 'Brevet blir enklare i {{clients}}: {{words}} visas inte',
      remedy: 'Det går att läsa ändå. Låt inget viktigt hänga på det.',
    },
    'variant-text-empty': {
      message: 'Inlägget är tomt',
      remedy: 'Skriv något i inlägget, eller skriv en egen text för nätverket.',
    },
    'variant-text-too-long': {
      message: 'Texten är {{count, number}} tecken för lång',
      remedy: 'Korta den egna texten, eller återgå till den som följer inlägget.',
    },
    'variant-image-missing': {
      message: 'Nätverket kräver en bild',
      remedy: 'Lägg till en bild i inlägget.',
    },
    'variant-link-cut': {
      message: 'En adress i texten är längre än ett inlägg',
      remedy: 'Använd en kortare adress.',
    },
    'variant-alt-too-long': {
      message: 'Bildens beskrivning är {{count, number}} tecken för lång',
      remedy: 'Korta beskrivningen.',
    },
    'variant-hashtags-too-many': {
      message: 'Texten har fler än {{count, number}} hashtaggar',
      remedy: 'Ta bort några: nätverket tar inte emot fler.',
    },
    'variant-link-not-clickable': {
      message: 'Länkar i texten går inte att trycka på',
      remedy: 'Hänvisa till länken i profilen i stället.',
    },
    'figure-missing': {
      message: 'Ett nyckeltal finns inte längre',
      remedy: 'Välj ett annat nyckeltal, eller ta bort det ur inlägget.',
    },
    'figure-uncountable': {
      message: 'Nyckeltalet ”{{words}}” går inte att räkna längre',
      remedy: 'Peka på talet och läs varför. Välj en annan period, eller ange talet med sin källa.',
    },
    'figure-without-source': {
      message: 'Nyckeltalet ”{{words}}” säger inte var det kommer ifrån',
      remedy: 'Skriv källan, så att läsaren kan kontrollera talet.',
    },
    'number-unbound': {
      message: '”{{words}}” hör inte till något nyckeltal',
      remedy: 'Koppla talet till ett nyckeltal med källa, eller intyga att det är dina egna ord.',
    },
    'weekday-wrong': {
      message: '”{{words}}” är en {{instead}}',
      remedy: 'Rätta veckodagen eller datumet.',
    },
    'date-impossible': {
      message: '”{{words}}” finns inte i kalendern',
      remedy: 'Rätta datumet.',
    },
    'place-misspelled': {
      message: '”{{words}}” är ingen kommun och inget län',
      remedy: 'Menas {{instead}}?',
    },
    'hint-left': {
      message: 'Mallens text är kvar: {{words}}',
      remedy: 'Skriv det som efterfrågas, eller ta bort raden.',
    },
    misspelled: {
      message: '”{{words}}” kan vara felstavat',
      remedy: 'Rätta ordet, eller lägg till det i ordlistan om det är rätt.',
    },
    'word-unknown': {
      message: '”{{words}}” finns inte i ordboken',
      remedy: 'Är det ett namn: kontrollera stavningen en gång och lägg till det i ordlistan.',
    },
    'lix-high': {
      message: 'Texten är svår att läsa: LIX {{lix}}',
      remedy: 'Korta meningarna och byt långa ord mot kortare. Sikta på under 50.',
    },
    'sentence-long': {
      message: 'Meningen har {{count, number}} ord',
      remedy: 'Dela den: en mening över {{most, number}} ord måste ofta läsas två gånger.',
    },
    'paragraph-long': {
      message: 'Stycket har {{count, number}} ord',
      remedy: 'Dela det där en ny tanke börjar.',
    },
    passive: {
      message: '”{{words}}” döljer vem som gör det',
      remedy: 'Skriv vem som gör vad, om läsaren behöver veta det.',
    },
    'doer-last': {
      message: '”{{words}}”: den som gör det står sist',
      remedy: 'Börja med vem som gör det.',
    },
    officialese: {
      message: '”{{words}}” är kanslispråk',
      remedy: 'Skriv ”{{instead}}”.',
    },
    'abbreviation-undefined': {
      message: 'Förkortningen {{words}} förklaras inte',
      remedy:
        'Skriv ut den första gången: ”yrkeshögskola (YH)”. Känner alla läsare till den, lägg den i ordlistan.',
    },
  },
} as const
