/** One entry per code: what is wrong, and what to do about it. */
export const errors = {
  'internal-fault': {
    message: 'Något gick fel i Rundbrev: {{message}}',
    remedy: 'Försök igen. Om felet kommer tillbaka: starta om programmet. Det du sparat finns kvar.',
  },
  'safe-mode': {
    message: 'Det görs inte i felsäkert läge: inget skickas och inget hämtas då.',
    remedy: 'Lämna felsäkert läge och försök igen.',
  },
  'invalid-input': {
    message: 'Uppgiften går inte att använda: {{message}}',
    remedy: 'Rätta fältet och försök igen. Inget har ändrats.',
  },
  'input-too-large': {
    message: 'Det som skulle tas emot är för stort för en gång.',
    remedy: 'Dela upp det i mindre delar och försök igen. Inget har ändrats.',
  },
  'address-refused': {
    message: 'Adressen öppnas inte: {{address}}',
    remedy:
      'Rundbrev öppnar bara webbsidor (https) och e-post, och inga adresser som döljer vart de leder: med inloggning i sig, med osynliga tecken eller med bokstäver som liknar andra. Skriv adressen själv i webbläsaren om du litar på den.',
  },
  'favourites-full': {
    message: 'Fler än {{most}} favoriter ryms inte.',
    remedy: 'Ta bort någon som du inte längre använder och försök igen.',
  },
  'mail-server-forbidden': {
    message: 'Organisationen tillåter inte e-postservern {{host}}.',
    remedy:
      'Använd en av de servrar som är tillåtna: {{allowed}}. Behövs en annan, fråga den som sköter datorn.',
  },
  'network-forbidden': {
    message: 'Organisationen tillåter inte att ni publicerar på {{network}} härifrån.',
    remedy: 'Välj ett annat nätverk. Behövs {{network}}, fråga den som sköter datorn.',
  },
  'policy-fixed': {
    message: 'Det här är bestämt av din organisation.',
    remedy: 'Behöver det vara annorlunda, fråga den som sköter datorn. Inget har ändrats.',
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
  'update-waits': {
    message: 'Något skickas, eller ska ut inom en halvtimme.',
    remedy: 'Försök igen när det har gått ut. Den nya versionen läggs annars in när du avslutar programmet.',
  },
  'schedule-held': {
    message: 'Schemat i den här arbetsytan körs redan av {{program}} på {{host}} (process {{pid}}).',
    remedy:
      'Bara ett program i taget får skicka. Avsluta det andra, eller låt det köra. Svarar det inte blir schemat ledigt {{until}}.',
  },
  'service-running': {
    message: 'En tjänst sköter redan arbetsytan: {{program}} på {{host}} (process {{pid}}, sedan {{since}}).',
    remedy: 'En tjänst räcker. Stoppa den andra om det är den här som ska köra.',
  },
  'workspace-read-only': {
    message: 'Det går inte att skriva i mappen {{folder}}.',
    remedy: 'Ge ditt konto skrivrätt till mappen eller välj en annan mapp. Inget har ändrats.',
  },
  'workspace-out-of-reach': {
    message:
      'Arbetsytan finns inte längre i {{folder}}: mappen eller databasen i den har flyttats, tagits bort eller bytts ut, eller så är disken inte ansluten.',
    remedy:
      'Lägg tillbaka mappen eller anslut disken och försök igen. Tills dess sparas och skickas inget, men det du har skrivit i fönstret finns kvar där. Ligger arbetsytan på en ny plats: öppna den därifrån.',
  },
  'workspace-busy': {
    message: 'Ett annat program håller databasen i {{folder}} upptagen.',
    remedy:
      'Stäng det som har filen rundbrev.db öppen, till exempel ett databasverktyg eller en säkerhetskopiering, och försök igen. Inget har ändrats.',
  },
  'disk-failing': {
    message: 'Disken eller servern där {{folder}} ligger svarar inte som den ska ({{reason}}).',
    remedy:
      'Kontrollera att disken eller nätverket är anslutet och försök igen. Det som redan var sparat finns kvar.',
  },
  'workspace-path-long': {
    message: 'Sökvägen till mappen är längre än databasen klarar: {{folder}}',
    remedy: 'Lägg arbetsytan i en mapp med kortare sökväg. Inget har ändrats.',
  },
  'workspace-newer': {
    message:
      'Arbetsytan är skapad av en nyare version av Rundbrev (databasens version {{theirs}}; det här programmet kan {{ours}}).',
    remedy: 'Uppdatera programmet och öppna arbetsytan igen. Inget har ändrats.',
  },
  'workspace-database-gone': {
    message: 'Databasen rundbrev.db saknas i {{folder}}, men där finns säkerhetskopior.',
    remedy: 'Återställ den senaste säkerhetskopian. Inget tas bort.',
  },
  'workspace-upgrade-failed': {
    message:
      'Arbetsytan kunde inte uppgraderas från version {{from}} till {{to}} av databasen: {{reason}}. Provet gjordes på en kopia.',
    remedy:
      'Arbetsytan är som den var. Öppna den med den version av Rundbrev som du hade förut, och hör av dig till den som sköter programmet.',
  },
  'backup-exists': {
    message: 'Filen {{file}} finns redan.',
    remedy: 'Välj ett annat namn. En äldre säkerhetskopia skrivs aldrig över.',
  },
  'backup-changed': {
    message: 'Säkerhetskopian har ändrats eller skadats sedan den gjordes.',
    remedy: 'Den går inte att återställa. Gör en ny under Inställningar, Säkerhetskopior.',
  },
  'backup-missing': {
    message: 'Säkerhetskopian {{file}} finns inte eller går inte att öppna.',
    remedy: 'Kontrollera sökvägen, eller välj en annan säkerhetskopia.',
  },
  'backup-damaged': {
    message: 'Säkerhetskopian {{file}} är skadad eller är ingen säkerhetskopia av en arbetsyta: {{reason}}',
    remedy: 'Välj en annan säkerhetskopia. Inget har ändrats.',
  },
  'backup-newer': {
    message:
      'Säkerhetskopian är gjord av en nyare version av Rundbrev (databasens version {{theirs}}; det här programmet kan {{ours}}).',
    remedy: 'Uppdatera programmet och återställ sedan. Inget har ändrats.',
  },
  'backup-disk-full': {
    message: 'Disken är full: säkerhetskopian {{file}} kunde inte skrivas.',
    remedy:
      'Frigör plats på disken. Rundbrev försöker igen. Arbetsytan och tidigare säkerhetskopior är orörda.',
  },
  'backup-failed': {
    message: 'Säkerhetskopian {{file}} kunde inte göras: {{reason}}',
    remedy:
      'Kontrollera att det går att skriva i mappen. Rundbrev försöker igen. Arbetsytan och tidigare säkerhetskopior är orörda.',
  },
  'workspace-damaged': {
    message: 'Databasen i {{folder}} går inte att läsa: {{reason}}',
    remedy: 'Ändra inget i mappen. Återställ den senaste säkerhetskopian.',
  },
  'workspace-odd-file': {
    message: 'I mappen {{folder}} är {{name}} ingen vanlig fil eller mapp, utan till exempel en länk.',
    remedy:
      'Öppna bara arbetsytor som du litar på. Lägg tillbaka filen eller mappen själv på platsen och öppna igen. Inget har lästs eller ändrats.',
  },
  'workspace-foreign-schema': {
    message: 'Databasen i {{folder}} innehåller något som Rundbrev inte har skapat: {{what}}.',
    remedy:
      'Öppna den inte förrän du vet varifrån den kommer. Är den din egen: återställ en säkerhetskopia till en ny mapp. Inget har körts eller ändrats.',
  },
  'disk-full': {
    message: 'Det finns inte plats kvar på disken.',
    remedy:
      'Frigör utrymme på den disk där arbetsytan ligger och försök igen. Det som redan var sparat finns kvar.',
  },
  'all-paused': {
    message: 'Allt är pausat (av {{by}}, {{since}}): inget startas eller skickas.',
    remedy: 'Välj Fortsätt i menyn till vänster (eller: rundbrev publication resume-all), och försök igen.',
  },
  'sending-held': {
    message:
      'Inget skickas från arbetsytan, för den kan vara en äldre kopia eller ha flyttats från en annan dator.',
    remedy:
      'Titta under Publicering vad som redan har gått ut och sätt på sändningen där (eller: rundbrev workspace confirm-sending). Inget har skickats.',
  },
  'archive-manifest-missing': {
    message: 'Arkivposten saknar sin förteckning (manifest.json).',
    remedy: 'Lägg tillbaka filen från en säkerhetskopia av mappen archive. Rundbrev ändrar inget i arkivet.',
  },
  'archive-manifest-invalid': {
    message: 'Arkivpostens förteckning går inte att läsa.',
    remedy: 'Lägg tillbaka manifest.json från en säkerhetskopia av mappen archive.',
  },
  'archive-manifest-changed': {
    message: 'Arkivpostens förteckning är inte den som arkiverades: någon har ändrat i den.',
    remedy: 'Jämför med en säkerhetskopia eller en exporterad zip, och lägg tillbaka den ursprungliga filen.',
  },
  'archive-part-missing': {
    message: 'En fil i arkivposten är borta.',
    remedy: 'Lägg tillbaka den från en säkerhetskopia av mappen archive eller från en exporterad zip.',
  },
  'archive-part-changed': {
    message: 'En fil i arkivposten är inte den som arkiverades: den har ändrats.',
    remedy: 'Jämför med en säkerhetskopia eller en exporterad zip, och lägg tillbaka den ursprungliga filen.',
  },
  'archive-part-added': {
    message: 'I arkivposten ligger en fil som inte hör dit.',
    remedy: 'Flytta den till en annan mapp. Den är inte en del av det som skickades.',
  },
  'archive-addendum-invalid': {
    message: 'Ett tillägg till arkivposten går inte att läsa.',
    remedy: 'Lägg tillbaka filen från en säkerhetskopia av mappen archive.',
  },
  'archive-addendum-broken': {
    message:
      'Ett tillägg till arkivposten passar inte ihop med det som kom före: något i kedjan har ändrats.',
    remedy: 'Lägg tillbaka mappen addenda från en säkerhetskopia av mappen archive.',
  },
  'archive-addendum-missing': {
    message: 'Ett tillägg till arkivposten är borta.',
    remedy: 'Lägg tillbaka mappen addenda från en säkerhetskopia av mappen archive.',
  },
  'archive-entry-missing': {
    message: 'En hel arkivpost är borta.',
    remedy: 'Lägg tillbaka mappen från en säkerhetskopia av mappen archive.',
  },
  'archive-entry-unknown': {
    message: 'I arkivet ligger en mapp som databasen inte känner till.',
    remedy:
      'Har en äldre databas lagts tillbaka hör den hit: låt den ligga. Annars flyttar du den till en annan mapp.',
  },
  'moved-unreadable': {
    message: 'Filen {{file}} är ingen flyttad arbetsyta från Rundbrev.',
    remedy: 'Välj den fil som sparades med Flytta arbetsytan. Den slutar på .rundbrev.',
  },
  'moved-damaged': {
    message: 'Filen {{file}} är inte hel: {{part}} är inte som den var när filen sparades.',
    remedy:
      'Kopiera filen på nytt, eller spara arbetsytan igen där den kommer ifrån. Inget har skrivits här.',
  },
  'moved-newer': {
    message:
      'Filen {{file}} är sparad av en nyare version av Rundbrev: den har version {{theirs}}, det här programmet klarar {{ours}}.',
    remedy: 'Uppdatera programmet och öppna filen igen. Inget har skrivits här.',
  },
  'moved-swelling': {
    message:
      'Filen {{file}} skulle bli {{size, number}}\u00a0MB uppackad, långt mer än en arbetsyta av den storleken kan vara.',
    remedy: 'Kontrollera var filen kommer ifrån. Inget har skrivits här.',
  },
  'moved-too-large': {
    message:
      'Arbetsytan är för stor för en fil: {{size, number}}\u00a0MB i {{parts, number}} delar. Det som får plats är {{max, number}}\u00a0MB i {{mostParts, number}}.',
    remedy: 'Stäng programmet och kopiera arbetsytans mapp i stället.',
  },
  'file-not-plain': {
    message: '{{file}} är ingen vanlig fil.',
    remedy: 'Välj själva filen, inte en mapp eller en enhet. Inget har lästs.',
  },
  'file-empty': {
    message: 'Filen {{file}} är tom.',
    remedy: 'Kopiera filen på nytt, eller be om den igen. Inget har ändrats.',
  },
  'file-cut-off': {
    message: 'Filen {{file}} är avbruten: slutet saknas.',
    remedy: 'Kopiera eller hämta filen på nytt och vänta tills den är klar. Inget har ändrats.',
  },
  'post-file-unreadable': {
    message: 'Filen {{file}} är inget överlämnat inlägg från Rundbrev.',
    remedy: 'Välj den fil som sparades med Lämna över. Den slutar på .rundbrevpost.',
  },
  'post-file-damaged': {
    message: 'Filen {{file}} är inte hel: {{part}} är inte som den var när filen sparades.',
    remedy: 'Be om filen på nytt, eller spara den igen där den kommer ifrån. Inget har ändrats.',
  },
  'post-file-newer': {
    message:
      'Filen {{file}} är sparad av en nyare version av Rundbrev: den har formatet {{theirs}}, det här programmet klarar {{ours}}.',
    remedy: 'Uppdatera programmet och öppna filen igen. Inget har ändrats.',
  },
  'post-file-invalid': {
    message: 'I filen {{file}} går {{field}} inte att använda: {{reason}}.',
    remedy: 'Be om filen på nytt, eller spara den igen där den kommer ifrån. Inget har ändrats.',
  },
  'post-file-too-large': {
    message:
      'Inlägget är för stort för en fil: {{size, number}}\u00a0MB med {{images, number}} bilder. Det som får plats är {{max, number}}\u00a0MB och {{mostImages, number}} bilder.',
    remedy: 'Låt bli att ta med mallar och sparade block, eller ta bort bilder ur inlägget.',
  },
  'post-known': {
    message: 'Filen {{file}} är redan inläst. Den är inlägg {{id}}, ”{{title}}”.',
    remedy: 'Öppna det inlägget, eller lägg till --again för att läsa in filen en gång till.',
  },
  'moving-cancelled': {
    message: 'Flytten avbröts.',
    remedy: 'Börja om när det passar. Inget har lämnats kvar.',
  },
  'disk-too-small': {
    message:
      'Det behövs {{size, number}}\u00a0MB för {{folder}}, och det finns {{free, number}}\u00a0MB ledigt.',
    remedy: 'Frigör utrymme eller välj en mapp på en annan disk.',
  },
  'archive-zip-damaged': {
    message: 'Filen {{file}} är ingen hel arkivpost från Rundbrev.',
    remedy: 'Be om filen på nytt, eller exportera arkivposten igen.',
  },
  'database-inconsistent': {
    message: 'Databasen är skadad: {{reason}}',
    remedy: 'Skicka inget mer. Återställ den senaste säkerhetskopian till en ny mapp.',
  },
  'database-reference': {
    message: '{{rows, number}} rader i tabellen {{table}} pekar på något som inte finns.',
    remedy:
      'Återställ den senaste säkerhetskopian till en ny mapp och jämför. Det som går att läsa finns kvar.',
  },
  'database-value': {
    message: 'Ett värde i databasen kan inte stämma: tabellen {{table}}, kolumnen {{column}}, rad {{row}}.',
    remedy:
      'Återställ en säkerhetskopia från innan det hände, under Inställningar, Säkerhetskopior, eller visa uppgiften för den som sköter programmet. Allt annat finns kvar.',
  },
  'ledger-rows-open': {
    message: '”{{title}}” är avslutad som misslyckad, men {{rows, number}} mottagare står kvar som köade.',
    remedy: 'De får inget mer från den publiceringen. Schemalägg brevet på nytt till dem om de ska ha det.',
  },
  'ledger-row-unsettled': {
    message: '{{rows, number}} mottagare av ”{{title}}” har ett besked utan tidpunkt.',
    remedy: 'Ingen får brevet igen för det. Räkna med att de saknas i räckvidden för perioden.',
  },
  'reach-sums-differ': {
    message: '{{count, number}} av räckviddens delsummor stämmer inte med sina rader.',
    remedy: 'Kör rundbrev workspace repair: då räknas de om från raderna.',
  },
  'ledger-row-in-the-air': {
    message: '{{rows, number}} mottagare av ”{{title}}” står som pågående fast inget skickas därifrån.',
    remedy: 'Starta om Rundbrev: då avgörs de, och de som inte går att avgöra står som ovissa.',
  },
  'asset-missing': {
    message: 'Bilden {{name}} är borta ur arbetsytan.',
    remedy: 'Lägg tillbaka filen från en säkerhetskopia av mappen assets, eller byt bilden där den används.',
  },
  'asset-changed': {
    message: 'Bilden {{name}} är inte den som lades in: filen har ändrats.',
    remedy: 'Lägg tillbaka filen från en säkerhetskopia av mappen assets.',
  },
  'workspace-none-open': {
    message: 'Ingen arbetsyta är öppen.',
    remedy: 'Öppna eller skapa en arbetsyta först.',
  },
  'days-backwards': {
    message: 'Dagarna går inte att använda: från {{from}} till {{to}}.',
    remedy: 'Låt den sista dagen vara den första eller en senare, högst ett år efter den.',
  },
  'not-found': {
    message: '{{what}} finns inte.',
    remedy: 'Hämta listan på nytt och välj därifrån.',
  },
  'post-changed-elsewhere': {
    message: 'Inlägget har sparats på ett annat ställe sedan du öppnade det.',
    remedy: 'Öppna inlägget igen. Din text ligger kvar i fönstret tills dess, så kopiera den först.',
  },
  'post-on-record': {
    message:
      '”{{title}}” kan inte tas bort för gott: något har publicerats från inlägget eller mätts för det.',
    remedy:
      'Låt det ligga i papperskorgen. Det syns inte bland inläggen, men det som skickats går att visa upp.',
  },
  'post-too-deep': {
    message:
      'Filen {{file}} har fler än {{most, number}} nivåer i varandra och går inte att läsa som ett inlägg.',
    remedy:
      'Öppna filen i ett annat program, kopiera texten och klistra in den i ett nytt inlägg. Inget har ändrats.',
  },
  'mail-without-text': {
    message: 'I filen {{file}} finns inget brev som går att läsa.',
    remedy:
      'Öppna brevet i e-postprogrammet, spara det som .eml en gång till och läs in den filen. Inget har ändrats.',
  },
  'file-unreadable': {
    message: 'Filen {{file}} går inte att läsa: {{reason}}',
    remedy: 'Kontrollera att filen finns och att du får läsa den.',
  },
  'file-changed': {
    message: 'Filen {{file}} ändrades eller försvann medan den lästes.',
    remedy: 'Stäng filen i andra program, se till att den ligger kvar och välj den igen. Inget har ändrats.',
  },
  'work-cancelled': {
    message: 'Avbrutet.',
    remedy: 'Börja om när det passar. Inget halvfärdigt är kvar.',
  },
  'import-cancelled': {
    message: 'Importen är avbruten.',
    remedy: 'Inget har ändrats.',
  },
  'import-busy': {
    message: 'En annan fil importeras just nu.',
    remedy: 'Vänta tills den är klar, eller avbryt den. Inget har ändrats.',
  },
  'import-outdated': {
    message: 'Kontakterna ändrades om och om igen medan filen lästes.',
    remedy: 'Försök igen när inget annat ändrar kontakterna. Inget har ändrats.',
  },
  'word-file-unreadable': {
    message: 'Filen är inget Word-dokument, eller så är den skadad.',
    remedy: 'Öppna den i Word, spara den på nytt som .docx och läs in den igen.',
  },
  'print-failed': {
    message: 'Utskriften gick inte att göra: {{reason}}',
    remedy: 'Välj en annan skrivare, eller spara som PDF och skriv ut filen.',
  },
  'file-unwritable': {
    message: 'Filen {{file}} går inte att skriva: {{reason}}',
    remedy: 'Välj en annan mapp eller frigör utrymme på disken.',
  },
  'file-type-unknown': {
    message: 'Filtypen {{type}} kan inte läsas in.',
    remedy: 'Använd någon av: {{accepted, number}}.',
  },
  'file-not-known': {
    message: 'Rundbrev kan inte läsa in {{files}}.',
    remedy:
      'Släpp en bild, ett dokument (Word, HTML, Markdown, text, e-brev), en tabell (CSV, Excel), visitkort (.vcf) eller en fil som Rundbrev har sparat. Ur en PDF kopierar du texten och klistrar in den.',
  },
  'file-is-folder': {
    message: '{{files}} är en mapp.',
    remedy: 'Öppna mappen och släpp filerna som ligger i den.',
  },
  'file-not-here': {
    message: 'Här skrivs bara inlägget: {{files}} är en tabell.',
    remedy: 'Släpp filen i Rundbrevs stora fönster i stället.',
  },
  'file-not-for-text': {
    message: 'Bara bilder kan läggas direkt i texten.',
    remedy:
      'Text i en fil ({{readable}}) läser du in som ett nytt inlägg: Inlägg → Läs in fil. Ur en PDF kopierar du texten och klistrar in den här.',
  },
  'post-too-long': {
    message: 'Så långt kan ett inlägg inte vara.',
    remedy:
      'Ett inlägg har högst {{blocks, number}} block och {{characters}} tecken, omkring 60\u00a0000 ord. Dela texten på flera inlägg. Inget har ändrats.',
  },
  'file-too-large': {
    message: 'Filen är för stor ({{size, number}}\u00a0MB, högst {{max, number}}\u00a0MB).',
    remedy: 'Gör filen mindre eller dela upp den.',
  },
  'image-heif': {
    message: 'Bilden är i ett format (HEIC, HEIF eller AVIF) som mejlprogram och nätverk inte kan visa.',
    remedy:
      'Spara den som JPEG och lägg till den igen: i Bilder på Mac med Arkiv → Exportera, i Foton i Windows med Spara som. För nya bilder: välj Inställningar → Kamera → Format → Mest kompatibelt i din iPhone.',
  },
  'image-svg': {
    message: 'Bilden är en SVG, som kan innehålla skript och därför inte tas emot.',
    remedy: 'Exportera den som PNG ur programmet den ritades i, minst 1\u00a0008 bildpunkter bred.',
  },
  'image-bmp': {
    message: 'Bilden är i formatet BMP, som inte kan läsas in.',
    remedy: 'Öppna den i Paint eller ett annat bildprogram och spara den som PNG.',
  },
  'image-too-many-pixels': {
    message: 'Bilden har {{size, number}} megapixel. Högst {{max, number}} kan läsas in.',
    remedy:
      'Gör den mindre i ett bildprogram. En sida på 2\u00a0560 bildpunkter räcker till allt som Rundbrev visar.',
  },
  'image-too-long': {
    message:
      'Den rörliga bilden är för lång ({{size}}). Högst {{frames, number}} rutor och {{max, number}}\u00a0MB kan läsas in.',
    remedy: 'Korta den eller gör den mindre, eller länka till en film i stället.',
  },
  'image-damaged': {
    message: 'Bilden är skadad eller avkortad och går inte att läsa. {{reason}}',
    remedy: 'Hämta den på nytt, eller öppna den i ett bildprogram och spara en kopia.',
  },
  'organisation-number-form': {
    message: '”{{number}}” är inget organisationsnummer.',
    remedy: 'Skriv de tio siffrorna, som 222000-0000. Inget har ändrats.',
  },
  'organisation-number-check-digit': {
    message: 'En siffra i organisationsnumret {{number}} är fel: den sista stämmer inte med de andra.',
    remedy: 'Jämför med registreringsbeviset och rätta siffran. Inget har ändrats.',
  },
  'theme-contrast-low': {
    message:
      'Texten skulle vara svår att läsa: $t(themes.colour.{{text}}) på $t(themes.colour.{{ground}}) i $t(themes.schemeNamed.{{scheme}}) har kontrasten {{ratio}} : 1.',
    remedy:
      'Text behöver minst {{least, number}} : 1. Välj en mörkare eller ljusare färg. Inget har ändrats.',
  },
  'theme-file-unreadable': {
    message: 'Filen {{file}} är inget tema från Rundbrev.',
    remedy: 'Välj en fil som har sparats med Exportera under Inställningar → Brevets utseende.',
  },
  'theme-file-newer': {
    message: 'Temat i {{file}} är sparat av en nyare version av Rundbrev.',
    remedy: 'Uppdatera programmet och läs in filen igen. Inget har ändrats.',
  },
  'theme-file-invalid': {
    message: 'I filen {{file}} går {{field}} inte att använda: {{reason}}.',
    remedy: 'Exportera temat på nytt där det finns, eller rätta stället i filen. Inget har ändrats.',
  },
  'theme-logo-missing': {
    message: 'Filen {{file}} saknar bilden till logotypen.',
    remedy: 'Exportera temat på nytt där det finns, så följer bilden med. Inget har ändrats.',
  },
  'table-empty': {
    message: 'Filen {{file}} är tom.',
    remedy: 'Välj en fil med en rubrikrad och minst en rad under den. Inget har ändrats.',
  },
  'table-binary': {
    message: 'Filen {{file}} är ingen textfil med kolumner.',
    remedy: 'Öppna den i kalkylprogrammet, spara som CSV och välj den filen. Inget har ändrats.',
  },
  'sheet-unreadable': {
    message: 'Filen {{file}} går inte att läsa som en Excel-fil. Den är avklippt eller skadad.',
    remedy:
      'Hämta filen på nytt där den kom från. Går den att öppna i kalkylprogrammet: spara den på nytt som .xlsx eller CSV och välj den filen. Inget har ändrats.',
  },
  'sheet-too-large': {
    message:
      'Filen {{file}} är större uppackad än vad Rundbrev läser: högst {{megabytes, number}}\u00a0MB och {{cells, number}} miljoner celler.',
    remedy:
      'Ta bort blad, kolumner och rader som inte behövs, eller spara bladet med kontakterna som CSV. Inget har ändrats.',
  },
  'table-quote-open': {
    message: 'I filen {{file}} börjar ett citattecken på rad {{row}} som aldrig tar slut.',
    remedy: 'Rätta citattecknen på raden och välj filen igen. Inget har ändrats.',
  },
  'table-columns-missing': {
    message: 'Filen {{file}} saknar kolumner: {{missing}}. Den har: {{found}}.',
    remedy: 'Döp om eller lägg till kolumnerna och välj filen igen. Inget har ändrats.',
  },
  'rule-unfinished': {
    message: 'Regeln tar slut mitt i.',
    remedy: 'Skriv färdigt den, till exempel: län = Västerbotten och roll = rektor.',
  },
  'rule-quote-open': {
    message: 'Ett citattecken på plats {{position}} i regeln har inget som avslutar det.',
    remedy: 'Lägg till ett citattecken efter värdet.',
  },
  'rule-sign-unknown': {
    message: 'Tecknet {{sign}} på plats {{position}} hör inte hemma i en regel.',
    remedy: 'Använd = eller !=, eller sätt värdet inom citattecken.',
  },
  'rule-field-expected': {
    message: '”{{found}}” på plats {{position}} är inget som går att välja kontakter efter.',
    remedy:
      'Använd län, kommun, roll, tagg, språk, organisation, lista, grupp, grund, spärrad, fått, utskick, studsar eller mejlad.',
  },
  'rule-comparison-expected': {
    message: 'Före ”{{found}}” på plats {{position}} saknas en jämförelse.',
    remedy: 'Skriv =, !=, i (…) eller inte i (…) efter fältet.',
  },
  'rule-value-expected': {
    message: 'Vid ”{{found}}” på plats {{position}} saknas ett värde.',
    remedy: 'Skriv värdet, inom citattecken om det innehåller mellanslag.',
  },
  'rule-bracket-expected': {
    message: 'Vid ”{{found}}” på plats {{position}} saknas en parentes.',
    remedy: 'Skriv flera värden så här: län i (Västerbotten, Norrbotten).',
  },
  'rule-end-expected': {
    message: '”{{found}}” på plats {{position}} hänger inte ihop med det som står före.',
    remedy: 'Skriv ”och” eller ”eller” emellan, eller sätt citattecken om ett värde med mellanslag.',
  },
  'rule-too-deep': {
    message: 'Regeln har för många parenteser i varandra (plats {{position}}).',
    remedy: 'Dela upp den i flera urval.',
  },
  'rule-county-unknown': {
    message: 'Det finns inget län som heter ”{{value}}” (plats {{position}}).',
    remedy: 'Skriv länets namn, kod eller bokstav: Västerbotten, 24 eller AC.',
  },
  'rule-municipality-unknown': {
    message: 'Det finns ingen kommun som heter ”{{value}}” (plats {{position}}).',
    remedy: 'Skriv kommunens namn eller kod: Lycksele eller 2481.',
  },
  'rule-language-unknown': {
    message: 'Språket ”{{value}}” på plats {{position}} finns inte att välja.',
    remedy: 'Skriv sv eller en.',
  },
  'rule-consent-unknown': {
    message: '”{{value}}” på plats {{position}} är ingen grund för utskick.',
    remedy: 'Skriv ”allmänt intresse”, samtycke, ”berättigat intresse” eller ingen.',
  },
  'rule-yes-or-no-expected': {
    message: 'På plats {{position}} ska det stå ja eller nej, inte ”{{value}}”.',
    remedy: 'Skriv spärrad = ja eller spärrad = nej.',
  },
  'rule-list-unknown': {
    message: 'Det finns ingen lista som heter ”{{value}}” (plats {{position}}).',
    remedy: 'Kontrollera namnet bland listorna, eller skapa listan först.',
  },
  'rule-group-unknown': {
    message: 'Det finns ingen grupp som heter ”{{value}}” (plats {{position}}).',
    remedy: 'Kontrollera namnet under Medlemmar, eller lägg till gruppen där först.',
  },
  'rule-publication-unknown': {
    message: 'Det finns ingen publicering med numret ”{{value}}” (plats {{position}}).',
    remedy: 'Skriv publiceringens nummer, till exempel: fått = 14.',
  },
  'rule-count-comparison-expected': {
    message: 'Vid ”{{found}}” på plats {{position}} saknas en jämförelse med ett antal.',
    remedy: 'Skriv =, !=, <, <=, > eller >= och ett tal, till exempel: utskick >= 3.',
  },
  'rule-number-expected': {
    message: 'Vid ”{{found}}” på plats {{position}} ska det stå ett helt tal.',
    remedy: 'Skriv talet med siffror, till exempel: utskick >= 3.',
  },
  'rule-mailed-when-expected': {
    message: 'Vid ”{{found}}” på plats {{position}} saknas när kontakten blev mejlad.',
    remedy:
      'Skriv till exempel: senast mejlad före 2026-06-01, mejlad de senaste 6 månaderna eller aldrig mejlad.',
  },
  'rule-day-expected': {
    message: '”{{found}}” på plats {{position}} är ingen dag.',
    remedy: 'Skriv dagen med år, månad och dag: 2026-06-01.',
  },
  'rule-period-expected': {
    message: 'Vid ”{{found}}” på plats {{position}} saknas hur lång tiden är.',
    remedy:
      'Skriv ett tal mellan 1 och 1000 och dagarna, veckorna, månaderna eller åren: de senaste 6 månaderna.',
  },
  'segment-is-list': {
    message: '{{name}} är en lista och har ingen regel.',
    remedy: 'Lägg till och ta bort kontakter på listan, eller spara regeln under ett annat namn.',
  },
  'segment-is-rule': {
    message: '{{name}} är ett urval med en regel. Det går inte att lägga kontakter i det för hand.',
    remedy: 'Lägg kontakterna på en lista. En regel kan nämna listan: lista = "Styrelsen".',
  },
  'list-in-rules': {
    message: 'Listan {{name}} används i regeln för {{segments}} och kan inte tas bort.',
    remedy: 'Ändra regeln först, så att den inte nämner listan.',
  },
  'group-in-rules': {
    message: 'Gruppen {{name}} används i regeln för {{segments}} och kan inte tas bort.',
    remedy: 'Ändra regeln först, så att den inte nämner gruppen.',
  },
  'rule-too-long': {
    message: 'Regeln för {{name}} blir för lång med det namnet.',
    remedy: 'Välj ett kortare namn, eller gör regeln kortare först.',
  },
  'contact-email-invalid': {
    message: '”{{email}}” är ingen e-postadress som går att skicka till.',
    remedy: 'Skriv bara adressen, till exempel rektor@lycksele.example.',
  },
  'contact-exists': {
    message: 'Det finns redan en kontakt med adressen {{email}}.',
    remedy: 'Sök fram den kontakten och ändra den i stället. Inget har ändrats.',
  },
  'contact-municipality-unknown': {
    message: 'Kommunkoden {{code}} finns inte.',
    remedy: 'Välj en kommun i listan.',
  },
  'contacts-tags-full': {
    message: '{{count, number}} av kontakterna skulle få fler än {{most, number}} taggar.',
    remedy: 'Ta bort taggar som inte används längre, eller välj färre kontakter. Inget har ändrats.',
  },
  'suppression-not-by-hand': {
    message: 'Spärren för {{email}} går inte att häva.',
    remedy:
      'Den kommer från mottagaren eller från e-postservern. Bara en spärr som lagts för hand kan hävas.',
  },
  'suppressions-none-found': {
    message: 'Ingen kolumn i {{file}} innehåller e-postadresser.',
    remedy: 'Spara listan med en adress per rad, som text, CSV eller Excel. Inget har ändrats.',
  },
  'contacts-email-column-missing': {
    message: 'Ingen kolumn i {{file}} är utpekad som e-post. Filen har: {{found}}.',
    remedy: 'Peka ut kolumnen med e-postadresser, eller kalla den E-post i filen. Inget har ändrats.',
  },
  'contacts-rows-do-not-match': {
    message:
      'Ingen rad i {{file}} har samma kolumner som rubrikraden. Den första som avviker är rad {{row}}.',
    remedy:
      'Rubriken och raderna måste skilja kolumnerna åt med samma tecken. Spara filen som CSV på nytt. Inget har ändrats.',
  },
  'group-not-chosen': {
    message: 'Ingen grupp är vald, och ingen är den egna föreningen.',
    remedy: 'Ange --group med en av grupperna: {{groups, number}}.',
  },
  'group-name-taken': {
    message: 'Det finns redan en grupp som heter {{name}}.',
    remedy: 'Välj ett annat namn.',
  },
  'membership-municipality-unknown': {
    message: 'Det finns ingen kommun med koden {{municipality}}.',
    remedy: 'Välj kommunen i listan, eller skriv SCB:s kod med fyra siffror.',
  },
  'membership-reversed': {
    message: 'Medlemskapet för {{municipality}} slutar innan det börjar ({{term}}).',
    remedy: 'Ändra den första eller den sista dagen.',
  },
  'membership-overlaps': {
    message:
      '{{municipality}} är redan medlem i {{group}} under {{other}}. Medlemskapet {{term}} skulle gälla samma dagar.',
    remedy: 'Avsluta det ena innan det andra börjar, eller ändra det medlemskap som finns.',
  },
  'segment-name-taken': {
    message: 'Det finns redan ett urval som heter {{name}}.',
    remedy: 'Välj ett annat namn.',
  },
  'segment-in-use': {
    message: 'Urvalet {{name}} används av en publicering och kan inte tas bort.',
    remedy: 'Behåll det, så att det går att se vem publiceringen gällde. Du kan byta namn på det.',
  },
  'smtp-unreachable': {
    message: 'E-postservern {{host}} går inte att nå: {{reason}}',
    remedy:
      'Kontrollera serverns namn och port i inställningarna, nätverket och brandväggen. Ett utskick som har stannat kan sedan fortsätta: alla som inte har fått sitt brev står kvar i kön.',
  },
  'smtp-auth-refused': {
    message: 'E-postservern {{host}} godtar inte inloggningen: {{response}}',
    remedy:
      'Kontrollera användarnamn och lösenord i inställningarna och testa kanalen. Ett utskick som har stannat kan sedan fortsätta: alla mottagare står kvar.',
  },
  'smtp-tls-untrusted': {
    message: 'Det går inte att upprätta en säker anslutning till {{host}}: {{reason}}',
    remedy:
      'Kontrollera serverns namn, port och säkerhet i inställningarna. Stämmer de: be den som sköter servern om ett giltigt certifikat. Inget har skickats oskyddat.',
  },
  'smtp-certificate-unknown': {
    message: 'Certifikatet hos {{host}} är inte utfärdat av någon som datorn litar på ({{reason}}).',
    remedy:
      'Titta på certifikatet i kanalens inställningar. Är det er egen organisations: välj dess certifikatutfärdare där, eller lita på den som visas. Är det inte det: skicka inget och fråga den som sköter servern. Inget lösenord har skickats.',
  },
  'smtp-certificate-name': {
    message: 'Certifikatet hos {{host}} gäller en server med ett annat namn.',
    remedy:
      'Skriv serverns namn i inställningarna precis som det står i certifikatet, eller be den som sköter servern om ett som gäller namnet. Inget lösenord har skickats.',
  },
  'smtp-certificate-expired': {
    message: 'Certifikatet hos {{host}} har gått ut.',
    remedy:
      'Be den som sköter servern att förnya det. Kontrollera också att datorns klocka går rätt. Inget lösenord har skickats.',
  },
  'smtp-certificate-early': {
    message: 'Certifikatet hos {{host}} gäller inte än.',
    remedy:
      'Kontrollera att datorns klocka går rätt. Gör den det: be den som sköter servern att se över certifikatet. Inget lösenord har skickats.',
  },
  'smtp-certificate-revoked': {
    message: 'Certifikatet hos {{host}} är återkallat av den som utfärdade det.',
    remedy: 'Skicka inget genom servern. Säg till den som sköter den. Inget lösenord har skickats.',
  },
  'smtp-auth-disabled': {
    message: 'Microsoft 365 tillåter inte program att skicka från brevlådan: {{response}}',
    remedy:
      'Be administratören att slå på ”Autentiserad SMTP” för brevlådan i administrationscentret för Microsoft 365. Testa sedan kanalen igen. Alla mottagare står kvar.',
  },
  'smtp-password-disabled': {
    message: 'Microsoft 365 tar inte längre emot lösenord härifrån: {{response}}',
    remedy: 'Välj ”Logga in med Microsoft” i kanalens inställningar. Alla mottagare står kvar.',
  },
  'smtp-token-refused': {
    message: 'E-postservern {{host}} godtar inte inloggningen: {{response}}',
    remedy:
      'Logga in igen i kanalens inställningar, med ett konto som får skicka från avsändarens adress. Hjälper det inte: be administratören kontrollera att brevlådan får skicka med ”Autentiserad SMTP”. Alla mottagare står kvar.',
  },
  'sign-in-needed': {
    message: 'Inloggningen för kanalen {{name}} gäller inte längre, eller är inte gjord än.',
    remedy:
      'Öppna kanalen i inställningarna och logga in. Ett utskick som har stannat kan sedan fortsätta: alla mottagare står kvar.',
  },
  'sign-in-by-password': {
    message: 'Kanalen {{name}} loggar in med lösenord.',
    remedy: 'Välj inloggning med Microsoft eller Google i kanalens inställningar först.',
  },
  'sign-in-client-missing': {
    message: 'För kanalen {{name}} saknas programmets id hos Microsoft eller Google.',
    remedy:
      'Be er administratör registrera Rundbrev (docs/sign-in.md säger hur) och fyll i id:t i kanalens inställningar.',
  },
  'sign-in-cancelled': {
    message: 'Inloggningen är avbruten.',
    remedy: 'Inget har ändrats. Logga in när du vill.',
  },
  'sign-in-timeout': {
    message: 'Inloggningen i webbläsaren blev inte klar inom {{minutes, number}} minuter.',
    remedy: 'Försök igen. Öppnades ingen webbläsare: välj en som standard i datorns inställningar.',
  },
  'sign-in-refused': {
    message: '{{host}} godtog inte inloggningen: {{reason}}',
    remedy:
      'Försök igen med rätt konto. Står det att ett godkännande saknas: be er administratör godkänna Rundbrev (docs/sign-in.md). Inget har ändrats.',
  },
  'sign-in-unreachable': {
    message: '{{host}} går inte att nå: {{reason}}',
    remedy: 'Kontrollera nätverket och försök igen. Inget har ändrats.',
  },
  'sign-in-scope-missing': {
    message: 'Inloggningen gick bra, men utan rätt att skicka e-post ({{scope}}).',
    remedy: 'Logga in igen och godkänn allt som Rundbrev ber om. Inget har ändrats.',
  },
  'sign-in-not-lasting': {
    message: 'Inloggningen gick bra, men går inte att förnya utan dig.',
    remedy:
      'Be er administratör tillåta offline-åtkomst för Rundbrev (docs/sign-in.md) och logga in igen. Inget har ändrats.',
  },
  'browser-unopenable': {
    message: 'Webbläsaren gick inte att öppna: {{reason}}',
    remedy: 'Välj en webbläsare som standard i datorns inställningar och försök igen.',
  },
  'certificate-file-unreadable': {
    message: 'I filen {{file}} finns inget certifikat som går att läsa.',
    remedy:
      'Be om er certifikatutfärdares certifikat som .pem, .crt eller .cer, utan privat nyckel, och välj den filen. Inget har ändrats.',
  },
  'certificate-file-too-many': {
    message: 'Filen {{file}} innehåller fler än {{most, number}} certifikat.',
    remedy: 'Välj en fil med bara er egen organisations certifikatutfärdare. Inget har ändrats.',
  },
  'dkim-not-chosen': {
    message: 'Kanalen {{name}} signerar inte sina brev.',
    remedy: 'Slå på signering i kanalens inställningar och spara först.',
  },
  'smtp-policy-refused': {
    message: 'E-postservern {{host}} vägrar att ta emot brevet: {{response}}',
    remedy:
      'Svaret gäller inte en enskild adress. Be den som sköter servern att tillåta avsändaren eller mängden. Ett utskick som har stannat kan sedan fortsätta: alla mottagare står kvar.',
  },
  'smtp-too-large': {
    message:
      'Brevet är för stort för e-postservern {{host}}: {{size, number}}\u00a0kB, högst {{max, number}}\u00a0kB.',
    remedy:
      'Gör bilderna mindre eller ta bort några. Är brevet redan schemalagt: ställ in publiceringen och schemalägg på nytt.',
  },
  'sending-refused-many': {
    message:
      'Utskicket stannade: {{refused, number}} av de {{of, number}} senaste breven avvisades. Vanligast: $t(answers.{{answer}}.title). Servern svarade: {{response}}',
    remedy:
      '$t(answers.{{answer}}.remedy) Vill du fortsätta ändå: tryck på Fortsätt. Alla som inte har fått sitt brev står kvar i kön.',
  },
  'letter-changed': {
    message: 'Brevet är inte längre det som frystes när utskicket började.',
    remedy:
      'Några kan ha fått det redan, så resten får inte ett annat. Ställ in utskicket, och schemalägg ett nytt till dem som är kvar.',
  },
  'smtp-insecure': {
    message: 'Kanalen skulle skicka okrypterat till {{host}}, som är en annan dator.',
    remedy: 'Välj TLS eller STARTTLS. Okrypterat går bara till en server på den här datorn.',
  },
  'test-address-suppressed': {
    message: 'Adressen {{email}} är spärrad, och den som är spärrad får inte heller ett prov.',
    remedy: 'Skriv en annan av dina adresser. En spärr som lagts för hand häver du under Kontakter.',
  },
  'test-refused': {
    message: 'E-postservern {{host}} tar inte emot provet till {{email}}: {{response}}',
    remedy: 'Kontrollera adressen och försök igen, eller skriv en annan av dina adresser.',
  },
  'test-put-off': {
    message: 'E-postservern {{host}} vill ha provet senare: {{response}}',
    remedy:
      'Vänta några minuter och skicka provet igen. I ett riktigt utskick försöker Rundbrev igen av sig självt.',
  },
  'test-in-doubt': {
    message:
      'Förbindelsen med {{host}} bröts innan servern hann svara: {{response}}. Kanske kom provet fram.',
    remedy: 'Titta i inkorgen till {{email}} innan du skickar det igen.',
  },
  'mention-name-missing': {
    message: 'Namnet saknas.',
    remedy: 'Skriv namnet så som det står i inläggen, till exempel Umeå universitet.',
  },
  'media-outlet-in-use': {
    message: 'Mediet {{outlet}} används av omnämnanden: {{used, number}} st.',
    remedy: 'Ändra eller ta bort de omnämnandena först. Mediet är kvar.',
  },
  'mention-name-taken': {
    message: '{{name}} finns redan bland omnämnandena.',
    remedy: 'Ändra den raden i stället.',
  },
  'mention-handle-missing': {
    message: '{{name}} har inget kontonamn på något nätverk.',
    remedy: 'Skriv kontonamnet på minst ett nätverk.',
  },
  'mention-handle-unusable': {
    message: '”{{handle}}” är inget kontonamn på {{network}}.',
    remedy: 'Skriv det så här: @{{example}}, eller klistra in adressen till profilen.',
  },
  'channel-name-taken': {
    message: 'Det finns redan en kanal som heter {{name}}.',
    remedy: 'Välj ett annat namn.',
  },
  'channel-in-use': {
    message: 'Kanalen {{name}} har publiceringar som väntar eller pågår.',
    remedy: 'Ställ in dem eller vänta tills de är klara, och ta sedan bort kanalen.',
  },
  'channel-kind-wrong': {
    message: 'Kanalen {{name}} är inte en e-postkanal.',
    remedy: 'Välj en e-postkanal i listan.',
  },
  'channel-not-by-hand': {
    message: '{{name}} är inget ställe som du har lagt till för att publicera på för hand.',
    remedy: 'Välj ett av ställena i listan.',
  },
  'page-address-invalid': {
    message: '”{{address}}” är ingen adress till en sida på webben.',
    remedy: 'Klistra in adressen från webbläsaren, till exempel https://byaforum.example/skriv.',
  },
  'page-address-insecure': {
    message: 'Adressen {{address}} är okrypterad.',
    remedy: 'Skriv adressen med https://.',
  },
  'page-address-credentials': {
    message: 'I sidans adress står ett användarnamn eller ett lösenord.',
    remedy: 'Ta bort det. Du loggar in i webbläsaren när sidan öppnas.',
  },
  'account-address-invalid': {
    message: '”{{address}}” är ingen adress till en server.',
    remedy: 'Skriv serverns namn, till exempel social.kommunen.example.',
  },
  'account-address-credentials': {
    message: 'I serverns adress står ett användarnamn eller ett lösenord.',
    remedy: 'Skriv bara serverns namn. Lösenordet har ett eget fält och sparas skyddat.',
  },
  'account-address-path': {
    message: 'Adressen {{address}} leder till en sida på servern, inte till servern själv.',
    remedy: 'Ta bort allt efter serverns namn.',
  },
  'account-address-insecure': {
    message: 'Till {{address}} skulle inloggningen gå okrypterad.',
    remedy: 'Skriv adressen med https://. Okrypterat går bara till en server på den här datorn.',
  },
  'account-address-private': {
    message: '{{host}} ligger i ert eget nät eller på den här datorn, inte på internet.',
    remedy:
      'Rätta adressen om den är fel. Är det er egen server: säg att den är det i kontots inställningar (kommandoraden: --private-network).',
  },
  'account-fixed': {
    message: 'Från {{name}} har det publicerats, och kontot hos {{network}} går inte att byta mot ett annat.',
    remedy:
      'Lägg till det andra kontot för sig. Det som är publicerat kan du då fortfarande ändra och följa.',
  },
  'channel-no-account': {
    message: 'Kanalen {{name}} är inget konto i sociala medier.',
    remedy: 'Välj ett konto i listan.',
  },
  'account-place-missing': {
    message: 'Ingen har valt var {{name}} ska publicera på {{network}}.',
    remedy:
      'Öppna kontots inställningar och logga in: du får välja bland dem du förvaltar. Från kommandoraden: --page.',
  },
  'account-no-place-facebook': {
    message: 'Den som loggade in får inte publicera på någon sida på Facebook.',
    remedy:
      'Be den som äger sidan att ge dig rätt att skapa innehåll där, eller logga in som någon som har den. Kryssa i sidan när Facebook frågar vilka sidor Rundbrev får se.',
  },
  'account-no-place-linkedin': {
    message: 'Den som loggade in förvaltar ingen organisations sida på LinkedIn.',
    remedy:
      'Be en administratör för sidan att göra dig till administratör eller innehållsadministratör, eller logga in som någon som är det.',
  },
  'account-place-choose': {
    message: 'Det finns flera att välja bland på {{network}}: {{places}}.',
    remedy: 'Lägg till --page med namnet eller numret på den som menas.',
  },
  'account-place-unknown': {
    message: 'På {{network}} finns inget som heter {{place}} bland dem du får publicera på: {{places}}.',
    remedy: 'Skriv namnet eller numret som det står där.',
  },
  'account-password-missing': {
    message: 'Applösenordet till {{name}} saknas.',
    remedy: 'Ange det i kontots inställningar, eller i miljövariabeln som kontot pekar ut.',
  },
  'account-sign-in-missing': {
    message: 'Ingen är inloggad hos {{network}} för {{name}}.',
    remedy: 'Logga in i kontots inställningar, eller ange en nyckel i miljövariabeln som kontot pekar ut.',
  },
  'account-sign-in-refused': {
    message: '{{network}} släppte inte in {{name}}: {{message}}',
    remedy:
      'Logga in igen eller ange ett nytt lösenord i kontots inställningar. Inget publiceras innan dess.',
  },
  'account-limit-reached': {
    message: '{{network}} vill inte bli frågad mer just nu.',
    remedy: 'Vänta en stund och prova igen.',
  },
  'account-server-troubled': {
    message: '{{network}} har problem just nu ({{host}}): {{message}}',
    remedy: 'Vänta en stund och prova igen. Kontot är sparat som det är.',
  },
  'account-answer-unreadable': {
    message: 'Det som svarar på {{host}} talar inte som {{network}} gör ({{what}}).',
    remedy:
      'Kontrollera serverns adress. Öppna den i webbläsaren och se att det är rätt sida som kommer upp.',
  },
  'account-unreachable': {
    message: '{{network}} går inte att nå på {{host}} ({{reason}}).',
    remedy: 'Kontrollera nätet och serverns adress, och prova igen.',
  },
  'channel-password-missing': {
    message: 'Lösenordet till kanalen {{name}} saknas.',
    remedy:
      'Ange det i inställningarna, eller i miljövariabeln som kanalen pekar ut. Ett utskick som har stannat kan sedan fortsätta.',
  },
  'dkim-key-missing': {
    message: 'Nyckeln som kanalen {{name}} ska signera med (DKIM) saknas.',
    remedy:
      'Lägg in nyckeln i kanalens inställningar, eller i miljövariabeln som kanalen pekar ut. Eller stäng av signeringen om e-postservern själv signerar. Ett utskick som har stannat kan sedan fortsätta.',
  },
  'dkim-key-invalid': {
    message: 'Nyckeln som kanalen {{name}} ska signera med (DKIM) går inte att använda.',
    remedy:
      'Det ska vara en privat RSA-nyckel på minst 1024 bitar, helst 2048, i PEM-format och utan lösenord. Skapa en ny i kanalens inställningar och publicera den i DNS.',
  },
  'images-address-invalid': {
    message: 'Adressen till brevets bilder, {{address}}, går inte att använda.',
    remedy:
      'Skriv en https-adress till mappen där bilderna ligger, till exempel https://www.kommun.example/nyhetsbrev/. Eller välj att bilderna följer med i brevet.',
  },
  'engine-unreachable': {
    message: '{{host}} går inte att nå: {{reason}}',
    remedy:
      'Kontrollera adressen i inställningarna och nätverket. Ett utskick som har stannat kan sedan fortsätta där det var: inget görs två gånger.',
  },
  'text-unsaved': {
    message: 'Det du skriver är inte sparat än.',
    remedy: 'Se vad som står vid texten, och försök igen när den är sparad. Du är kvar i samma arbetsyta.',
  },
  'outbox-full': {
    message: 'Disken är full, så brevet fick inte plats i den inbyggda utkorgen: {{reason}}',
    remedy:
      'Frigör utrymme på disken och välj Fortsätt. Det som redan ligger i utkorgen är kvar, och inget blir dubbelt.',
  },
  'outbox-unwritable': {
    message: 'Brevet gick inte att spara i den inbyggda utkorgen: {{reason}}',
    remedy: 'Se till att arbetsytans mapp går att skriva i, och välj Fortsätt. Inget har lämnat datorn.',
  },
  'outbox-letter-gone': {
    message: 'Brevets fil finns inte längre i utkorgen.',
    remedy: 'Någon har tagit bort den. Gör ett nytt provutskick om du vill se brevet igen.',
  },
  'outbox-no-test': {
    message: 'Den inbyggda utkorgen skickar inget, så ett provbrev därifrån når ingen.',
    remedy: 'Ställ in e-post för att få ett provbrev, eller gör ett provutskick och läs breven i utkorgen.',
  },
  'sample-not-open': {
    message: 'Arbetsytan som är öppen är inte exemplet.',
    remedy: 'Öppna exemplet först. Inget har tagits bort.',
  },
  'sample-has-own-work': {
    message: 'I exemplet finns saker som du själv har gjort.',
    remedy: 'Välj Ta bort exemplet igen och bekräfta att de får följa med till papperskorgen.',
  },
  'sample-has-others': {
    message: 'I exemplets mapp ligger något som inte hör dit: {{name}}',
    remedy: 'Flytta det till en annan mapp och försök igen. Inget har tagits bort.',
  },
  'sample-not-removed': {
    message: 'Exemplet gick inte att flytta till papperskorgen: {{reason}}',
    remedy: 'Ta bort mappen {{folder}} själv när exemplet är stängt. Inget har tagits bort.',
  },
  'engine-no-test': {
    message: 'listmonk tar bara emot hela utskick, inga enskilda provbrev.',
    remedy: 'Skicka provbrevet genom en annan kanal, eller skicka till en liten lista.',
  },
  'listmonk-auth-refused': {
    message: 'listmonk ({{host}}) släpper inte in oss: {{response}}',
    remedy:
      'Kontrollera API-användaren och dess nyckel, och att användarens roll får hantera listor, prenumeranter, import, kampanjer, mallar, filer och studsar.',
  },
  'listmonk-not-found': {
    message: 'På {{host}} svarar något, men inte som listmonk: {{response}}',
    remedy:
      'Ange listmonks egen adress utan /api, till exempel https://utskick.kommun.example. Version 4 eller senare behövs.',
  },
  'listmonk-refused': {
    message: 'listmonk ({{host}}) godtar inte det som lämnas över: {{response}}',
    remedy:
      'Rätta det som svaret säger, i inställningarna här eller hos listmonk, och fortsätt utskicket. Inget har skickats två gånger.',
  },
  'listmonk-file-refused': {
    message: 'listmonk ({{host}}) tar inte emot filen {{file}}: {{response}}',
    remedy:
      'Tillåt filtypen hos listmonk under Settings → Media → Permitted file extensions, eller ta bort filen ur brevet. Fortsätt sedan utskicket.',
  },
  'listmonk-paused': {
    message: 'listmonk ({{host}}) har pausat utskicket efter {{sent, number}} av {{total, number}} brev.',
    remedy:
      'Se efter i listmonk vad som gick fel, ofta för många fel från dess e-postserver. När du fortsätter här fortsätter det där.',
  },
  'listmonk-stopped': {
    message:
      'Utskicket har avbrutits eller tagits bort i listmonk ({{host}}) efter {{sent, number}} av {{total, number}} brev.',
    remedy:
      'Vilka som fick brevet säger listmonk inte. De står som ovissa: avgör själv om de ska räknas som skickade.',
  },
  'engine-keeps-it': {
    message: '{{host}} har redan fått utskicket, och går inte att nå för att ta tillbaka det: {{reason}}',
    remedy:
      'Inget är ändrat: utskicket kan fortfarande gå ut på sin tid. Försök igen när servern svarar, eller ställ in det i listmonk.',
  },
  'engine-not-stopped': {
    message: '{{host}} svarar inte, så utskicket är inte inställt: {{reason}}',
    remedy:
      'Här står utskicket still, men servern kan fortfarande skicka. Rundbrev försöker stoppa den igen hela tiden. Ställ in en gång till när den svarar, eller stoppa utskicket i listmonk.',
  },
  'approval-missing': {
    message: 'Ingen har godkänt det som ska ut i {{channel}}.',
    remedy:
      'Öppna inlägget och godkänn det, eller be den som ska godkänna. Sedan går det ut på sin tid; har tiden passerat avgör du det i listan.',
  },
  'approval-lapsed': {
    message: '{{name}} godkände det här {{at}}, men det har ändrats sedan dess.',
    remedy:
      'Granska ändringen och godkänn på nytt. Sedan går det ut på sin tid; har tiden passerat avgör du det i listan.',
  },
  'approval-changed': {
    message: 'Innehållet har ändrats medan du granskade det.',
    remedy: 'Inget är godkänt. Titta en gång till, och godkänn det som nu visas.',
  },
  'listmonk-not-handed': {
    message: 'Utskicket är inte överlämnat till listmonk ({{host}}) än: {{reason}}',
    remedy:
      'Rundbrev försöker igen. Låt datorn vara på tills utskicket är överlämnat; annars måste den vara på när tiden är inne.',
  },
  'listmonk-no-schedule': {
    message: 'listmonk ({{host}}) tar inte emot tiden för utskicket: {{response}}',
    remedy:
      'Rundbrev startar det i stället härifrån, så datorn måste vara på när tiden är inne. Kontrollera listmonks version (4 eller senare) och att API-användaren får skicka kampanjer (campaigns:send).',
  },
  'listmonk-time-changed': {
    message: 'Någon har ändrat utskickets tid i listmonk ({{host}}): där står {{at}}.',
    remedy:
      'Utskicket går ut när listmonk säger. Ändra tiden där, eller ställ in utskicket här och schemalägg det på nytt.',
  },
  'listmonk-unscheduled': {
    message: 'Någon har tagit bort utskickets tid i listmonk ({{host}}). Inget har skickats.',
    remedy: 'Välj Fortsätt, så lämnas det över igen med sin tid. Eller ställ in det.',
  },
  'channel-engine-fixed': {
    message: 'Kanalen {{name}} lämnar sina brev på ett annat sätt, och det går inte att byta i efterhand.',
    remedy: 'Lägg till en ny kanal.',
  },
  'channel-key-missing': {
    message: 'Nyckeln till kanalen {{name}} saknas.',
    remedy:
      'Ange den i inställningarna, eller i miljövariabeln som kanalen pekar ut. Ett utskick som har stannat kan sedan fortsätta.',
  },
  'ses-auth-refused': {
    message: 'Amazon SES ({{host}}) godtar inte nyckeln: {{response}}',
    remedy:
      'Kontrollera nyckelns namn och hemlighet, regionen, att nyckeln får anropa ses:SendRawEmail, ses:SendEmail och ses:GetAccount, och att datorns klocka går rätt. Alla mottagare står kvar.',
  },
  'ses-not-verified': {
    message: 'Amazon SES ({{host}}) godtar inte avsändaren eller mottagaren: {{response}}',
    remedy:
      'Verifiera avsändarens domän i den regionen. Är kontot på prov (sandbox) når det bara verifierade adresser: begär full åtkomst hos Amazon. Alla mottagare står kvar.',
  },
  'ses-paused': {
    message: 'Amazon har stoppat utskick från kontot på {{host}}. {{response}}',
    remedy:
      'Läs Amazons meddelande till kontots ägare och åtgärda det som står där, ofta för många studsar eller klagomål. Fortsätt utskicket när kontot är öppet igen.',
  },
  'ses-quota': {
    message: 'Kontots kvot hos Amazon SES ({{host}}) är slut för det senaste dygnet: {{response}}',
    remedy: 'Fortsätt utskicket i morgon, eller begär en högre kvot hos Amazon. Alla mottagare står kvar.',
  },
  'ses-not-found': {
    message: 'Amazon SES ({{host}}) hittar inte det som kanalen hänvisar till: {{response}}',
    remedy: 'Kontrollera konfigurationsuppsättningens namn och regionen i inställningarna.',
  },
  'channel-sender-invalid': {
    message: 'Avsändaradressen {{address}} är ingen giltig e-postadress.',
    remedy: 'Skriv en vanlig adress, till exempel kansli@kommun.example.',
  },
  'figures-cost': {
    message:
      'Siffror hämtas inte från {{network}} för {{name}}: varje läsning kostar, och ingen har sagt ja till det.',
    remedy: 'Vill ni ha siffrorna: slå på dem i kontots inställningar, där priset står.',
  },
  'figures-not-told': {
    message: '{{network}} lämnade inte ut alla siffror: {{reason}}.',
    remedy: 'Det som saknas visas som okänt. Rundbrev frågar igen vid nästa tidpunkt.',
  },
  'sign-in-port-taken': {
    message: 'Ett annat program på datorn använder port {{port}}, som webbläsaren ska komma tillbaka till.',
    remedy: 'Stäng det programmet, eller starta om datorn, och logga in igen. Inget har ändrats.',
  },
  'network-sign-in-refused': {
    message: '{{host}} godtog inte inloggningen: {{reason}}',
    remedy: 'Försök igen med rätt konto och godkänn det som Rundbrev ber om. Inget har ändrats.',
  },
  'network-scope-missing': {
    message: 'Inloggningen gick bra, men utan rätt att publicera ({{scope}}).',
    remedy: 'Logga in igen och godkänn allt som Rundbrev ber om. Inget har ändrats.',
  },
  'account-client-missing': {
    message:
      'För {{name}} på {{network}} saknas organisationens egen app: dess id, eller hemligheten som hör till.',
    remedy:
      'Registrera en app hos nätverket (guiden i kontots inställningar säger hur) och fyll i det som saknas.',
  },
  'account-signs-in-otherwise': {
    message: '{{name}} på {{network}} loggar inte in i webbläsaren.',
    remedy: 'Skriv kontots applösenord i inställningarna i stället.',
  },
  'account-sign-in-lost': {
    message: 'Inloggningen på {{network}} gäller inte längre: {{reason}}.',
    remedy:
      'Logga in på kontot igen under Inställningar. Återuppta sedan publiceringen; den fortsätter där den stannade.',
  },
  'network-refused': {
    message: '{{network}} sa nej: {{reason}}.',
    remedy: 'Läs vad nätverket säger och rätta det. Be annars den som sköter kontot om hjälp.',
  },
  'network-post-refused': {
    message: '{{network}} tog inte emot inlägg {{number}} av {{of, number}}: {{reason}}.',
    remedy:
      'Det som redan är ute står kvar. Rättas det hos nätverket går det att återuppta, och då fortsätter publiceringen från det här inlägget. Ställ annars in och planera om.',
  },
  'network-already-there': {
    message:
      '{{network}} säger att texten i inlägg {{number}} av {{of, number}} redan är publicerad: {{reason}}.',
    remedy:
      'Leta efter inlägget på nätverket. Om det är där, välj det. Är det ett äldre inlägg: ställ in, ändra texten och planera om.',
  },
  'network-image-refused': {
    message: '{{network}} tog inte emot bild {{number}} av {{of, number}}: {{reason}}.',
    remedy:
      'Inget är publicerat med den. Byt bilden i inlägget, ställ in den här publiceringen och planera en ny, eller återuppta och försök igen.',
  },
  'network-limit': {
    message: '{{network}} tar inte emot mer just nu: {{reason}}.',
    remedy: 'Inget behöver göras. Publiceringen fortsätter av sig själv när nätverket tar emot igen.',
  },
  'network-outage': {
    message: '{{network}} fungerar inte just nu: {{reason}}.',
    remedy: 'Inget behöver göras. Rundbrev försöker igen, med allt längre mellanrum, i ett dygn.',
  },
  'network-unreachable': {
    message: 'Det går inte att nå {{network}}: {{reason}}.',
    remedy: 'Kontrollera att datorn har internet. Rundbrev försöker igen av sig självt.',
  },
  'network-unknown': {
    message: 'Förbindelsen med {{network}} bröts innan svaret kom: {{reason}}.',
    remedy: 'Inlägget kan vara ute. Leta efter det på nätverket och säg om det är där.',
  },
  'network-gave-up': {
    message: 'Det har inte gått att publicera på {{network}}, senast: {{reason}}.',
    remedy: 'Kontrollera internet och kontot. Återuppta publiceringen när det fungerar igen.',
  },
  'network-too-late': {
    message: 'Det gick inte att nå {{network}} när inlägget skulle ut: {{reason}}.',
    remedy: 'Återuppta publiceringen för att publicera nu, eller ställ in den.',
  },
  'post-maybe-out': {
    message:
      'Inlägget kan redan vara ute på {{network}}: något har publicerats som den här kopian av arbetsytan inte känner till.',
    remedy: 'Leta efter inlägget på nätverket och säg om det är där. Inget publiceras innan dess.',
  },
  'post-before-open': {
    message: 'Det är inte avgjort vad som hände med det som kommer före inlägget.',
    remedy: 'Avgör först inlägget före. Sedan går det att leta efter det här.',
  },
  'post-unclear': {
    message: 'Det gick inte att avgöra om inlägget kom ut på {{network}}.',
    remedy: 'Titta på nätverket. Välj inlägget om det är där, annars publicera igen.',
  },
  'network-keeps-it': {
    message: 'Inlägget är redan överlämnat till {{network}}, och det gick inte att ta tillbaka: {{reason}}',
    remedy:
      'Inget är ändrat: inlägget kan fortfarande gå ut på sin tid. Försök igen när nätverket svarar, eller ta bort det där.',
  },
  'network-not-taken-back': {
    message:
      'Inlägget är redan överlämnat till {{network}}, och det går inte att säga säkert att det är tillbakataget.',
    remedy:
      'Inget är ändrat: inlägget kan fortfarande gå ut på sin tid. Titta bland det schemalagda på {{network}}, ta bort det där om det finns, och försök igen.',
  },
  'network-publishing-now': {
    message: '{{network}} publicerar inlägget just nu, så det går inte att ta tillbaka.',
    remedy: 'Vänta en halv minut. Här syns då om det kom ut, med sin adress, och det kan tas bort härifrån.',
  },
  'network-published-first': {
    message: '{{network}} hann före: inlägget är redan ute.',
    remedy: 'Det står här med sin adress. Ta bort det härifrån om det inte ska vara kvar.',
  },
  'network-not-handed': {
    message: '{{network}} tog inte emot inlägget i förväg: {{reason}}',
    remedy: 'Rundbrev publicerar det härifrån. Låt datorn vara på när tiden är inne.',
  },
  'network-time-not-kept': {
    message: '{{network}} höll inte fast vid inläggets tid, och inlägget är tillbakataget.',
    remedy: 'Rundbrev publicerar det härifrån. Låt datorn vara på när tiden är inne.',
  },
  'network-published-at-once': {
    message: '{{network}} väntade inte till utsatt tid: inlägget är redan ute.',
    remedy:
      'Ta bort det härifrån om det kom för tidigt. Bocka ur överlämningen nästa gång, så väntar Rundbrev själv.',
  },
  'network-time-changed': {
    message: 'Någon har ändrat inläggets tid på {{network}}: det går ut {{at}}.',
    remedy: 'Ändra tiden där, eller ställ in publiceringen här och schemalägg den på nytt.',
  },
  'network-missed': {
    message: 'Inlägget hann inte lämnas över till {{network}}, och datorn var av när tiden kom.',
    remedy: 'Välj Fortsätt om det ska ut nu, annars Ställ in.',
  },
  'post-not-seen': {
    message: '{{network}} hade inlägget för att publicera det på utsatt tid, men det syns inte där.',
    remedy: 'Titta på nätverket. Välj inlägget om det är där, annars publicera igen.',
  },
  'step-not-in-doubt': {
    message: 'Det är redan klart vad som hänt med inlägget.',
    remedy: 'Ladda om sidan för att se det.',
  },
  'step-not-published': {
    message: 'Inlägget är inte ute på nätverket.',
    remedy: 'Ladda om sidan för att se vad som hänt med det.',
  },
  'post-not-found-there': {
    message: 'Inlägget går inte att hitta på {{network}}.',
    remedy:
      'Leta igen och välj bland det som hittades. Tråden kan bara fortsätta från ett inlägg som nätverket känner igen.',
  },
  'post-cannot-change': {
    message: 'På {{network}} går det inte att göra det från Rundbrev.',
    remedy: 'Öppna inlägget på nätverket och gör det där.',
  },
  'variant-unfit': {
    message: '{{network}} tar inte emot inlägget som det är: {{what}}.',
    remedy: 'Ändra texten eller bilderna för nätverket och försök igen.',
  },
  'channel-removed': {
    message: 'Kanalen som publiceringen skulle gå ut i är borttagen.',
    remedy: 'Ställ in publiceringen och schemalägg inlägget i en annan kanal.',
  },
  'link-domain': {
    message: '”{{domain}}” är ingen domän.',
    remedy: 'Skriv den som ”kommunen.example”, utan sida. Allt under den räknas med.',
  },
  'link-placeholder': {
    message: '”{{name}}” inom klamrar finns det inget att fylla i för.',
    remedy: 'Använd kanal, medium, rubrik eller månad inom klamrar, eller skriv orden som de ska stå.',
  },
  'redirect-address': {
    message: '”{{address}}” går inte att skicka länkar via.',
    remedy:
      'Skriv en https-adress på er egen server, med {url} en gång där länken ska stå och inget som fylls i för var och en.',
  },
  'redirect-unconfirmed': {
    message: 'Länkar i brev går inte via en egen server förrän någon har svarat för det.',
    remedy:
      'Läs om vad lagen kräver under Länkar i inställningarna och bekräfta att läsarna informeras och tillfrågas.',
  },
  'no-recipients': {
    message: 'Ingen i urvalet får kontaktas, så brevet har ingen mottagare.',
    remedy: 'Ändra urvalet eller kontakterna och schemalägg på nytt. Inget har skickats.',
  },
  'checks-block': {
    message: 'Det går inte att publicera än: {{told}}',
    remedy:
      'Öppna inlägget och åtgärda det som hindrar utskick under Kontroller. Fortsätt sedan, eller schemalägg på nytt.',
  },
  'missed-move-time': {
    message: 'En publicering som flyttas till nästa arbetsdag måste ha ett klockslag där.',
    remedy: 'Ange klockslaget, till exempel 09:00.',
  },
  'late-until-passed': {
    message: 'Klockslaget {{until}} har redan varit när publiceringen ska ut {{at}}.',
    remedy: 'Välj ett senare klockslag samma dag, eller ett antal timmar.',
  },
  'queue-changed': {
    message: 'Kön har ändrats sedan du såg den.',
    remedy: 'Se hur den står nu och försök igen.',
  },
  'queue-no-place': {
    message: 'Kanalen {{channel}} har ingen ledig plats i kön.',
    remedy: 'Lägg till en tid i veckan under Kalender, Kö, eller välj en egen tid.',
  },
  'queue-not-in-it': {
    message: 'Publiceringen står inte i kön.',
    remedy: 'Lägg den i kön först, eller flytta den till en annan tid.',
  },
  'queue-place-taken': {
    message: 'Platsen {{at}} är upptagen eller finns inte längre.',
    remedy: 'Välj en annan plats i kön.',
  },
  'queue-recurs': {
    message: 'En publicering som återkommer kan inte stå i kön.',
    remedy: 'Flytta den till en egen tid, eller planera inlägget en gång till i kön.',
  },
  'queue-slot-exists': {
    message: 'Kanalen har redan den tiden ({{at}}) den dagen.',
    remedy: 'Välj ett annat klockslag eller en annan dag.',
  },
  'time-in-the-past': {
    message: 'Tidpunkten {{at}} har redan varit.',
    remedy: 'Välj en tid framåt, eller publicera nu.',
  },
  'zone-unknown': {
    message: 'Tidszonen {{zone}} finns inte.',
    remedy: 'Skriv den som Europe/Stockholm.',
  },
  'recurrence-invalid': {
    message: 'Cron-uttrycket {{recurrence}} går inte att läsa.',
    remedy:
      'Skriv fem fält: minut, timme, dag, månad, veckodag. Exempel: 0 9 1 * * är klockan 9 den första i varje månad. Eller skriv i ord: den 1:a varje månad 09:00.',
  },
  'recurrence-word-unknown': {
    message: 'Ordet ”{{word}}” (tecken {{column}}) i upprepningen går inte att förstå.',
    remedy:
      'Skriv till exempel ”varje tisdag och torsdag 09:00”, ”sista fredagen i månaden 09:00” eller ”varje år den 10 december 08:00”.',
  },
  'recurrence-word-meant': {
    message: 'Ordet ”{{word}}” (tecken {{column}}) i upprepningen går inte att förstå.',
    remedy: 'Skriv ”{{meant}}”, om det är det du menar.',
  },
  'recurrence-value-wrong': {
    message: '”{{word}}” (tecken {{column}}) är inget klockslag, datum eller antal som passar där.',
    remedy:
      'Klockslag skrivs 09:00, datum 2026-12-07, dagar i månaden 1–31. Månader kan komma var, varannan, var tredje, fjärde eller sjätte gång.',
  },
  'recurrence-said-twice': {
    message: '”{{word}}” (tecken {{column}}) är ett andra klockslag eller datum.',
    remedy: 'Ange ett av varje. Ska det gå ut två gånger om dagen, schemalägg två upprepningar.',
  },
  'recurrence-not-understood': {
    message: 'Upprepningen ”{{recurrence}}” säger inte vilka dagar den gäller.',
    remedy:
      'Skriv till exempel ”varje arbetsdag 09:00”, ”första arbetsdagen i månaden 09:00” eller ”varannan måndag 08:30 från 2026-12-07”.',
  },
  'recurrence-start-missing': {
    message: 'Upprepningen ”{{recurrence}}” säger inte vilken vecka den börjar.',
    remedy: 'Lägg till från när den räknas, till exempel ”från 2026-12-07”.',
  },
  'recurrence-free-days': {
    message: '”{{word}}” (tecken {{column}}) säger inte vad som händer med lediga dagar.',
    remedy:
      'Efter semikolonet skrivs ”flyttas till nästa arbetsdag”, ”flyttas till föregående arbetsdag” eller ”hoppas över”, och sedan ”om dagen är röd” eller ”om det inte är en arbetsdag”.',
  },
  'recurrence-never': {
    message: 'Upprepningen {{recurrence}} inträffar aldrig.',
    remedy: 'Välj en dag som finns i kalendern.',
  },
  'publication-state': {
    message: 'Det går inte längre: publiceringen har redan hunnit vidare.',
    remedy: 'Hämta listan på nytt och se var den är.',
  },
  'delivery-not-in-doubt': {
    message: 'Leveransen till {{email}} är inte oviss, så där finns inget att avgöra.',
    remedy: 'Hämta listan på nytt.',
  },
  'period-reversed': {
    message: 'Perioden slutar ({{to}}) innan den börjar ({{from}}).',
    remedy: 'Byt plats på dagarna och försök igen.',
  },
  'place-unknown': {
    message: 'Det finns inget län och ingen kommun med namnet eller koden ”{{place}}”.',
    remedy: 'Skriv namnet eller SCB:s kod, till exempel Västerbotten, 24, Umeå eller 2480.',
  },
  'place-not-said': {
    message: 'Säg vad namnet på platsen betyder, på ett av sätten.',
    remedy:
      'Lägg till ett av --county, --municipality, --abroad, --unknowable, eller --back som tar tillbaka ett svar.',
  },
  'observation-collected': {
    message: 'Mätningen har {{source}} själv lämnat, så den rättas inte här.',
    remedy: 'Ta bort den om den inte ska räknas. Nästa gång nätverket frågas kommer en ny siffra.',
  },
  'reach-against-nothing': {
    message: '--against säger inte vad det ska jämföras med.',
    remedy: 'Skriv dagarna efter: --against --from 2019-01-01 --to 2019-12-31.',
  },
  'day-unreadable': {
    message: '{{day}} är ingen dag i kalendern.',
    remedy: 'Skriv år, månad och dag, till exempel 2020-12-31.',
  },
  'event-total-too-small': {
    message: 'Orterna har {{placed, number}} deltagare, fler än de {{total, number}} i allt.',
    remedy: 'Skriv hur många som kom i allt, eller låt bli (--total).',
  },
  'media-outlet-unknown': {
    message: 'Mediet ”{{named}}” är inte känt.',
    remedy: 'Skriv dess namn (--outlet), slag (--kind) och var det läses eller hörs (--county).',
  },
  'media-outlet-several': {
    message: '”{{named}}” kan vara flera medier: {{choices}}.',
    remedy: 'Skriv vilket (--outlet).',
  },
  'reach-source-unknown': {
    message: 'Filer från {{source}} kan inte läsas in än.',
    remedy:
      'Använd --source {{accepted, number}}: en CSV-fil med rubrikerna källa, kanal, mått, län, värde och period.',
  },
  'reach-source-differs': {
    message: '{{file}} ser inte ut att komma från {{source}}. Det ser ut som {{looksLike}}.',
    remedy: 'Välj {{looksLike}} ({{use}}), eller välj en annan fil. Inget har ändrats.',
  },
  'reach-period-missing': {
    message: '{{file}} säger inte vilka dagar talen gäller.',
    remedy: 'Ange perioden, till exempel 2026-11 eller 2026-11-01/2026-11-30. Inget har ändrats.',
  },
  'reach-period-unreadable': {
    message: '”{{period}}” är ingen period.',
    remedy: 'Skriv till exempel 2026, 2026-Q4, 2026-11 eller 2026-11-01/2026-11-30.',
  },
  'reach-imported-before': {
    message: 'Samma rader lästes in {{day}} från {{earlier}}, då som {{source}} och med andra uppgifter.',
    remedy:
      'Ångra den importen om den var fel. Ska raderna räknas två gånger säger du det vid importen. Inget har ändrats.',
  },
  'reach-json-unreadable': {
    message: '{{file}} börjar som JSON men slutar mitt i eller är skadad.',
    remedy:
      'Hämta filen på nytt där den kom från, och vänta tills den är hämtad i sin helhet. Inget har ändrats.',
  },
  'sheet-protected': {
    message: '{{file}} är skyddad med lösenord.',
    remedy: 'Öppna den i kalkylprogrammet, ta bort lösenordet, spara och välj filen igen. Inget har ändrats.',
  },
  'sheet-old': {
    message: '{{file}} är sparad i Excels äldre format (.xls).',
    remedy:
      'Öppna den i kalkylprogrammet, spara den som .xlsx eller CSV och välj den filen. Inget har ändrats.',
  },
  'reach-out-needed': {
    message: 'Formatet {{format}} är en fil och kan inte visas i terminalen.',
    remedy: 'Ange med --out vart den ska skrivas.',
  },
  'reach-pdf-in-app': {
    message: 'En PDF kan bara göras i Rundbrevs fönster, inte från kommandoraden.',
    remedy:
      'Öppna Räckvidd i Rundbrev och exportera därifrån, eller välj formatet docx eller html och skriv ut det.',
  },
  'reach-source-refused': {
    message: 'Filen innehåller inga tal, utan det som {{source}} svarade: {{reason}}',
    remedy: 'Hämta filen på nytt, inloggad och med rätt webbplats och period. Inget har ändrats.',
  },
  'reach-format-by-county': {
    message: 'Formatet {{format}} visar län och kan inte grupperas efter {{by}}.',
    remedy: 'Ta bort --by, eller välj formatet table, csv eller json.',
  },
  'figure-nothing-measured': {
    message: 'Inget är uppmätt för ”$t(reach.metric.{{metric}})” under {{period}} med det här urvalet.',
    remedy:
      'Välj en annan period eller ett vidare urval, eller läs in mätningarna under Räckvidd. Det som inte är uppmätt räknas aldrig som noll.',
  },
  'figure-nothing-to-compare': {
    message:
      'Det finns inget att jämföra med: ”$t(reach.metric.{{metric}})” är inte uppmätt under {{period}}.',
    remedy:
      'Välj en annan jämförelseperiod eller läs in dess mätningar under Räckvidd. Det som inte är uppmätt räknas aldrig som noll.',
  },
  'figure-people-do-not-add-up': {
    message:
      'Unika personer går inte att lägga ihop över källor, kanaler, inlägg eller perioder: samma person kan vara med flera gånger.',
    remedy:
      'Välj en enda källa och kanal, och en period som källan själv har räknat, till exempel ett helt år.',
  },
  'figure-measure-differs': {
    message:
      '{{source}} räknar ”$t(reach.metric.{{metric}})” enligt en annan definition nu ({{now}}) än då ({{before}}). Talen går inte att jämföra.',
    remedy:
      'Visa de två talen bredvid varandra utan att räkna ut en förändring, eller jämför perioder som räknats på samma sätt.',
  },
  'figure-definition-changed': {
    message:
      '{{source}} räknar ”$t(reach.metric.{{metric}})” på ett annat sätt från och med {{day}}: ”{{change}}” Tal före och efter den dagen går inte att jämföra.',
    remedy:
      'Välj två perioder på samma sida om {{day}}, eller visa de två talen bredvid varandra utan att räkna ut en förändring.',
  },
  'figure-compared-with-zero': {
    message: 'En förändring i procent går inte att räkna från noll ({{period}}).',
    remedy: 'Visa förändringen som en skillnad i antal, eller välj en annan jämförelseperiod.',
  },
  'inbox-unreachable': {
    message: 'Inkorgen på {{host}} går inte att nå: {{reason}}',
    remedy:
      'Kontrollera nätet och inkorgens server under Inställningar. Rundbrev försöker igen av sig självt.',
  },
  'inbox-auth-refused': {
    message: 'Inkorgen på {{host}} tog inte emot inloggningen: {{reason}}',
    remedy: 'Rätta inkorgens användarnamn eller lösenord under Inställningar och välj sedan Titta nu.',
  },
  'inbox-tls-untrusted': {
    message: 'Inkorgens server {{host}} gick inte att lita på: {{reason}}',
    remedy:
      'Kontrollera servernamnet. Har organisationen en egen certifikatutfärdare väljer du dess fil i kanalens inställningar.',
  },
  'inbox-folder-missing': {
    message: 'Mappen finns inte i inkorgen på {{host}}: {{reason}}',
    remedy: 'Välj en annan mapp i kanalens inställningar. INBOX finns alltid.',
  },
  'inbox-insecure': {
    message: 'Inkorgen på {{host}} skulle läsas utan kryptering.',
    remedy: 'Välj TLS eller STARTTLS. Okrypterat går bara till en server på den här datorn.',
  },
  'inbox-password-missing': {
    message: 'Lösenordet till inkorgen för kanalen {{name}} saknas.',
    remedy: 'Skriv lösenordet i kanalens inställningar.',
  },
  'inbox-none': {
    message: 'Ingen kanal har en inkorg.',
    remedy: 'Lägg till en inkorg i en e-postkanals inställningar.',
  },
  'inbox-mail-kind': {
    message: 'Det går inte att göra så med det här mejlet.',
    remedy: 'Hämta listan på nytt. Någon kan redan ha tagit hand om det.',
  },
} as const
