/** Inställningarna för en e-postkanal. */
export const channel = {
  sections: 'Delar av inställningarna',
  hasFault: '(något behöver rättas)',
  section: {
    provider: 'Leverantör',
    server: 'Server',
    sender: 'Avsändare',
    limits: 'Takt',
    letter: 'Brevet',
    inbox: 'Inkorg',
    dkim: 'Signatur (DKIM)',
  },
  about: {
    provider: 'Välj vem som sköter er e-post, så fylls det mesta i. Allt går att ändra efteråt.',
    server: 'Servern som breven lämnas till, och hur Rundbrev loggar in där.',
    sender: 'Det som mottagaren ser, och vart svaren går.',
    limits:
      'Så fort får breven gå ut. Räknas på allt som går genom kanalen, även om programmet startas om under dagen.',
    letter: 'Hur brevet är gjort, oavsett vad som står i det.',
    inbox:
      'Rundbrev kan läsa inkorgen dit svaren går: studsar och avregistreringar tas om hand, svar visas för dig.',
    dkim: 'Behövs bara om ni har en egen e-postserver som inte själv signerar. Microsoft, Google och de flesta andra gör det åt er.',
  },
  nameHint: 'Så heter den när du väljer kanal för ett utskick.',
  userHint: 'Tomt om servern släpper in utan inloggning.',
  secretKept: 'Sparat. Lämna tomt för att behålla.',
  showSecret: 'Visa det som skrivs',
  noKeyring: {
    title: {
      signIn: 'Inloggningen glöms när programmet stängs',
      key: 'Nyckeln glöms när programmet stängs',
    },
    text: {
      signIn:
        'Den här datorn har ingen nyckelring att låsa in den i, så den sparas inte på disken. När Rundbrev har startats om behöver du logga in igen, annars går inget ut.',
      key: 'Den här datorn har ingen nyckelring att låsa in den i, så den sparas inte på disken. Publicera inte nyckeln i DNS förrän det finns en.',
    },
    remedy:
      'Be den som sköter datorn om en nyckelring (GNOME Keyring eller KWallet) som låses upp när du loggar in på datorn. Starta sedan om Rundbrev.',
  },
  secretGone: {
    closed:
      'Inloggningen glömdes när programmet stängdes, eftersom datorn inte har någon nyckelring. Logga in igen: tills dess går inget ut.',
    elsewhere: 'Inloggningen finns inte på den här datorn. Logga in igen: tills dess går inget ut.',
  },
  wrong: {
    required: 'Fyll i fältet.',
    host: 'Ange serverns namn.',
    address: 'Ange en e-postadress.',
    url: 'Ange en adress som börjar med https://.',
    number: 'Talet är utanför det tillåtna.',
    region: 'Ange en region, som eu-north-1.',
    accessKey: 'Nyckelns namn är minst 16 bokstäver och siffror, oftast AKIA…',
    token: 'Skriv {token} där mottagarens kod ska stå.',
  },
  preset: {
    label: 'Leverantör',
    hint: 'Fyller i server, inloggning, takt och inkorg.',
    none: 'Annan, jag fyller i själv',
    notFound: 'Ingen leverantör med det namnet.',
    suggested: 'Fyll i för {{provider}}, som {{address}} hör till',
    filledIn: 'Ifyllt för {{provider}}',
    source: 'Uppgifterna kommer från {{address}}',
    next: 'Fortsätt till servern',
    group: {
      office: 'Kontorspaket',
      own: 'Egen server',
      hosting: 'Webbhotell',
      service: 'Utskickstjänster',
    },
    name: {
      'microsoft-365': 'Microsoft 365',
      'google-workspace': 'Google Workspace och Gmail',
      'google-relay': 'Google Workspace, relä',
      'own-relay': 'Kommunens eget relä, utan inloggning',
      'own-exchange': 'Exchange Server på egen server',
      loopia: 'Loopia',
      one: 'one.com',
      websupport: 'Websupport',
      simply: 'Simply.com',
      'ses-smtp': 'Amazon SES (Stockholm), SMTP',
      brevo: 'Brevo',
      mailgun: 'Mailgun (EU)',
    },
    note: {
      'microsoft-365':
        'Microsoft tar emot 30 brev i minuten och 10\u00a0000 mottagare om dygnet. Inloggningen sker i webbläsaren: lösenord slutar fungera från december 2026. SMTP AUTH måste vara tillåtet för brevlådan, det ordnar er administratör.',
      'google-workspace':
        'Google tar emot 2\u00a0000 brev om dygnet per konto. Inloggningen sker i webbläsaren.',
      'google-relay':
        'Administratören slår på relät och släpper in er adress i Googles adminkonsol. Då tas 10\u00a0000 brev om dygnet emot, utan inloggning.',
      'own-relay':
        'Vanligt på kommunens eget nät: servern släpper in datorer därifrån utan inloggning, på port 25. Fråga it-avdelningen vad den heter, hur många brev den tar emot och om dess certifikat är utfärdat internt.',
      'own-exchange':
        'Exchange tar emot inloggade klienter på port 587. Fråga it-avdelningen vad servern heter, och om användarnamnet skrivs som DOMÄN\\namn eller som en adress.',
      loopia:
        'Användarnamnet är hela e-postadressen. Loopia anger ingen gräns för utskick, så takten är satt försiktigt: fråga dem innan du skickar till många.',
      one: 'Användarnamnet är hela e-postadressen. one.com anger ingen gräns för utskick, så takten är satt försiktigt: fråga dem innan du skickar till många.',
      websupport: 'Högst 300 brev i timmen från en adress.',
      simply:
        'Passar för test och små listor: Simply.com tillåter inga massutskick och stänger av ett konto efter 300 brev på två timmar.',
      'ses-smtp':
        'Användarnamn och lösenord för SMTP skapas i SES. Hur mycket ni får skicka står i er SES-konsol: ändra takten efter det. Nya konton får bara skicka till egna adresser tills Amazon har godkänt dem.',
      brevo: 'Inloggningsnamn och SMTP-nyckel finns i Brevo under SMTP & API. Ändra takten efter ert avtal.',
      mailgun:
        'Inloggningen skapas för varje domän i Mailgun. Gäller domäner i deras EU-region. Ändra takten efter ert avtal.',
    },
  },
  replyTo: 'Svar går till',
  replyToHint: 'Tomt: till avsändarens adress.',
  senderAddress: 'Skickas av (Sender)',
  senderAddressHint: 'Bara om ni skickar åt någon annan. Annars tomt.',
  limit: {
    perMinute: 'Brev per minut',
    perHour: 'Brev per timme',
    perDay: 'Brev per dygn',
    unlimited: 'Ingen gräns',
    domain: 'Till en och samma mottagardomän',
    domainHint:
      'En kommun som får hundratals brev på en gång kan börja säga nej. Här går det att ta det lugnare med var och en, utan att de andra får vänta.',
  },
  images: {
    label: 'Bilderna',
    embedded: 'Följer med i brevet',
    embeddedHint: 'Syns alltid, också utan nät. Brevet blir större.',
    hosted: 'Ligger på er webbplats',
    hostedHint: 'Brevet blir litet, men många program visar bilderna först när läsaren tillåter det.',
    address: 'Mappens adress på er webbplats',
    addressHint: 'Dit laddar ni upp bilderna innan brevet skickas.',
  },
  unsubscribe: {
    label: 'Adress för avregistrering med ett klick',
    hint: 'Bara om ni har en egen tjänst som tar emot det (RFC 8058). {token} byts mot mottagarens kod. Tomt: avregistrering sker med e-post.',
  },
  verp: {
    label: 'Egen returadress för varje mottagare (VERP)',
    hint: 'Gör att alla studsar känns igen. Kräver att servern tar emot post till adresser med plustecken, som news+kod@kommun.example.',
  },
  inbox: {
    read: 'Läs inkorgen',
    readHint: 'Inget tas någonsin bort därifrån.',
    host: 'IMAP-server',
    hostHint: 'imap.kommun.example',
    signIn: 'Inloggning',
    by: { password: 'Eget lösenord', channel: 'Som när kanalen skickar' },
    password: 'Lösenord till inkorgen',
    folder: 'Mapp',
    processed: 'Det som är omhändertaget',
    processedHint:
      'Svar lämnas olästa där de är och får bara ett märke. Studsar, autosvar och avregistreringar:',
    what: {
      mark: 'Märks som läst',
      move: 'Flyttas till en annan mapp',
      leave: 'Lämnas som det är',
    },
    moveTo: 'Flytta till mappen',
  },
  dkim: {
    sign: 'Signera breven',
    signHint: 'Mottagarens server kan då se att brevet kommer från er och inte har ändrats på vägen.',
    domain: 'Domän',
    selector: 'Namn på nyckeln (selector)',
    selectorHint: 'Ett ord. Byt det när ni byter nyckel.',
    none: 'Skapa en nyckel här, så får du en text att lägga in i domänens DNS. Kanalen sparas först.',
    saveFirst: 'Spara, så visas texten för den nya domänen eller nyckeln.',
    make: 'Skapa nyckel',
    makeAnother: 'Skapa en ny nyckel',
    makeAnotherHint:
      'Den nya ersätter den gamla. Byt namn på nyckeln först, så hinner den gamla gälla i DNS.',
    publish:
      'Be den som sköter er domän att lägga in det här som en TXT-post. Nyckelns hemliga del lämnar aldrig datorn.',
    record: { name: 'Postens namn', value: 'Innehåll' },
    copy: { name: 'Kopiera postens namn', value: 'Kopiera innehållet' },
    search: 'Se om den finns i DNS',
    found: {
      published: 'Posten finns och har rätt nyckel. Breven går att kontrollera.',
      other:
        'Det finns en post med det namnet, men med en annan nyckel. Be den som sköter domänen att byta innehållet.',
      missing: 'Posten finns inte än. Det kan ta upp till ett dygn innan en ny syns.',
      unanswered: 'DNS går inte att fråga just nu. Kontrollera nätverket.',
    },
  },
  signIn: {
    label: 'Inloggning',
    by: { password: 'Lösenord', microsoft: 'Microsoft', google: 'Google' },
    passwordEnds: 'Microsoft slutar ta emot lösenord från program från december 2026.',
    chooseMicrosoft: 'Logga in med Microsoft i stället',
    userHint: 'Brevlådans adress.',
    clientId: 'Programmets id',
    clientIdHint: 'Får ni när administratören registrerar Rundbrev. I docs/sign-in.md står hur.',
    tenant: 'Katalog (tenant)',
    tenantHint: 'Er domän eller katalogens id. ”organizations” fungerar för de flesta.',
    clientSecret: 'Programmets hemlighet',
    start: { microsoft: 'Logga in med Microsoft', google: 'Logga in med Google' },
    explained: 'Webbläsaren öppnas. Lösenordet skriver du bara där: Rundbrev ser det aldrig.',
    waiting: 'Väntar på att du loggar in i webbläsaren …',
    signedIn: 'Inloggad. Det förnyas av sig självt så länge kanalen används.',
  },
  certificate: {
    title: 'Certifikat',
    usual: 'Servern måste ha ett certifikat som datorn litar på.',
    own: 'Kanalen litar också på:',
    look: 'Titta på serverns certifikat',
    choose: 'Välj certifikatutfärdare …',
    forget: 'Sluta lita på det',
    of: 'Certifikat hos {{host}}',
    trusted: 'Datorn litar på det här certifikatet.',
    validity: '{{from}} till {{to}}',
    selfSigned: 'sig själv',
    fact: {
      subject: 'Utfärdat för',
      issuer: 'Utfärdat av',
      names: 'Gäller servrar',
      valid: 'Giltigt',
      fingerprint: 'Fingeravtryck (SHA-256)',
    },
    fault: {
      unknown: {
        title: 'Ingen som datorn litar på har utfärdat certifikatet',
        text: 'Så är det ofta när kommunen har en egen certifikatutfärdare. Så ser det också ut när någon utger sig för att vara servern. Fråga den som sköter servern vilket fingeravtryck certifikatet har, och jämför.',
      },
      name: {
        title: 'Certifikatet gäller en annan server',
        text: 'Skriv serverns namn precis som det står här nedanför, eller be den som sköter servern om ett certifikat som gäller namnet. Det går inte att lita på det ändå.',
      },
      expired: {
        title: 'Certifikatet har gått ut',
        text: 'Be den som sköter servern att förnya det, och kontrollera datorns klocka.',
      },
      early: {
        title: 'Certifikatet gäller inte än',
        text: 'Kontrollera datorns klocka, eller fråga den som sköter servern.',
      },
      revoked: {
        title: 'Certifikatet är återkallat',
        text: 'Den som utfärdade det har tagit tillbaka det. Säg till den som sköter servern, och skicka inget.',
      },
    },
    compared: 'Jag har jämfört fingeravtrycket med den som sköter servern',
    offerAuthority: 'Utfärdaren längst ned blir betrodd för den här kanalen, och ingen annanstans.',
    offerOne:
      'Just det här certifikatet blir betrott för den här kanalen. När servern får ett nytt frågar Rundbrev igen.',
    trust: 'Lita på det',
  },
  cli: {
    preset: 'en känd leverantör, som fyller i server, takt och inkorg',
    user: 'användarnamnet hos servern',
    replyTo: 'adressen som svar går till',
    perHour: 'mejl i timmen',
    perDay: 'mejl om dygnet',
    caFile: 'er egen certifikatutfärdare: en fil med PEM eller DER',
    dkimDomain: 'domänen som breven signeras för',
    dkimSelector: 'nyckelns namn i DNS',
    dkimKeyEnv: 'miljövariabel med den privata nyckeln (PEM)',
    imap: 'inkorgen: imaps://användare@server:993 eller imap://användare@server:143 (STARTTLS)',
    imapPasswordEnv: 'miljövariabel med lösenordet till inkorgen',
    noServer: 'ange servern med --smtp, eller en leverantör vars server är känd med --preset',
    dkimWhole: 'ange --dkim-domain, --dkim-selector och --dkim-key-env tillsammans',
    pace: 'Takt: {{perMinute, number}} i minuten. I timmen: {{perHour}}. Om dygnet: {{perDay}}.',
  },
  browser: {
    done: {
      title: 'Klart, du är inloggad',
      text: 'Stäng den här fliken och gå tillbaka till Rundbrev.',
    },
    failed: {
      title: 'Inloggningen blev inte klar',
      text: 'Gå tillbaka till Rundbrev: där står vad som hände och hur du går vidare. Den här fliken kan du stänga.',
    },
    stranger: {
      title: 'Här finns inget att se',
      text: 'Rundbrev väntar på en inloggning som du har börjat i programmet. Den här adressen hör inte till den.',
    },
  },
} as const
