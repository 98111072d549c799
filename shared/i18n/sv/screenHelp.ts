/**
 * Hjälpen om varje skärm: vad den är till för, hur man gör och vad orden betyder. Knapparnas namn hämtas ur sina egna texter med $t(…), så
 * att hjälpen alltid säger som programmet. **Fetstil** visas som fetstil.
 */
export const screenHelp = {
  home: {
    title: 'Hem',
    what: 'Här börjar du. Hem visar vad som skrivs, vad som går ut härnäst, vad som behöver dig och hur långt det senaste brevet nådde.',
    steps: {
      need: 'Börja med det som behöver dig. Varje rad leder till stället där det löses.',
      next: 'Under det som går ut härnäst ser du när, i vilken kanal och hur långt det är kvar.',
      write: 'Fortsätt på ett inlägg, eller börja på ett med **$t(compose.list.new)**.',
      reach: 'Tryck på ett tal eller ett län för att se raderna bakom.',
    },
    words: {
      missed: '**Missad**: skulle ha gått ut medan datorn var av eller sov.',
      doubt: '**Oviss**: förbindelsen bröts innan servern svarade. Du avgör om det kom fram.',
    },
  },
  posts: {
    title: 'Inlägg',
    what: 'Allt du har skrivit, det senast ändrade överst. Ett inlägg blir både nyhetsbrev och inlägg i sociala medier.',
    steps: {
      new: '**$t(compose.list.new)** börjar tomt. **$t(templates.button)** ger en början att skriva vidare på, till exempel årsbrevet.',
      import:
        '**$t(compose.list.import)** gör ett inlägg av ett Word-dokument, en webbsida, en textfil eller ett tidigare nyhetsbrev.',
      open: 'Tryck på ett inlägg för att skriva vidare. Det sparas av sig självt.',
      more: 'På inläggets meny finns **$t(compose.list.duplicate)**, **$t(sharing.post.handOver)** och **$t(common.action.delete)**. Det du tar bort ligger i papperskorgen i 30 dagar.',
    },
    words: {
      post: '**Inlägg**: det du skriver en gång, med rubrik, ingress och text.',
      publication: '**Publicering**: ett inlägg i en kanal vid en tid. Ett inlägg kan ha flera.',
    },
  },
  bin: {
    title: 'Papperskorgen',
    what: 'Inlägg som du har tagit bort. De ligger kvar i 30 dagar.',
    steps: {
      back: '**$t(history.bin.restore)** för tillbaka inlägget bland de andra, med alla sina versioner.',
      gone: '**$t(history.bin.delete)** går inte att ångra. Det som har publicerats eller mätts ligger kvar.',
      empty: '**$t(history.bin.empty)** tar bort allt som inte har publicerats.',
    },
  },
  compose: {
    title: 'Skriva ett inlägg',
    what: 'Du skriver till vänster och ser till höger vad det blir. Texten sparas av sig själv inom en sekund.',
    steps: {
      write:
        'Skriv rubrik, ingress och text. Tryck ”/” i texten för att lägga in bilder, citat, tabeller, evenemang, knappar och nyckeltal.',
      look: '**$t(compose.tab.newsletter)** visar brevet som mottagaren får det. **$t(compose.tab.social)** visar ett kort för varje nätverk, som du kan ändra för hand.',
      figures:
        '**$t(figures.claims.tab)** visar varje tal i texten. Koppla det till sin källa, eller markera det med **$t(figures.claims.tick)**.',
      checks: '**$t(checks.tab)** säger vad som kan bli bättre, var och hur.',
      send: 'Skicka ett prov till dig själv. När allt är som det ska väljer du **$t(compose.schedule)**.',
    },
    words: {
      figure: '**Nyckeltal**: ett tal med enhet, period och källa.',
      variant: '**Variant**: inlägget så som ett nätverk visar det.',
      drift:
        '**$t(social.drift.title)**: du har skrivit för ett nätverk för hand, och sedan har inlägget ändrats. Du väljer vad du tar över.',
    },
  },
  history: {
    title: 'Historik',
    what: 'Varje gång du slutar skriva sparas en version. Här jämför du två av dem och går tillbaka till en tidigare.',
    steps: {
      choose:
        'Välj versionen du undrar över i listan. Den jämförs med den som är nu, eller med en annan som du väljer.',
      read: 'Det som har lagts till och tagits bort är markerat. Gå från ändring till ändring med pilarna.',
      restore:
        '**$t(history.restore)** gör den till inläggets text. Det du hade finns kvar i historiken, så inget går förlorat.',
    },
  },
  contacts: {
    title: 'Kontakter och urval',
    what: 'De som nyhetsbreven går till. Kommunen avgör länet, och därmed hur räckvidden räknas.',
    steps: {
      import:
        '**$t(common.action.import)** läser Excel, CSV eller vCard. Du ser först vad som blir av varje rad, och hela importen går att ångra.',
      find: 'Sök på namn, adress, roll, tagg, kommun eller län. Välj själv vilka kolumner som visas.',
      choose:
        '**$t(segment.add)** bygger en regel, till exempel alla rektorer i två län. **$t(segment.list.add)** är för dem som du själv väljer ut.',
      many: 'Markera flera för att ändra dem på en gång. Allt utom radering går att ångra.',
    },
    words: {
      segment: '**Urval**: en regel som frågas om när brevet går ut, så att den som kom till i går är med.',
      consent: '**Grund för utskick**: varför ni får skriva till personen.',
      suppression: '**Spärr**: dit skickas inget, vad som än händer.',
    },
  },
  members: {
    title: 'Medlemmar och täckning',
    what: 'Vilka kommuner som är medlemmar, från dag till dag, och var ni saknar kontakter.',
    steps: {
      group: 'Lägg upp föreningen, ett kommunalförbund eller ett projekt med **$t(members.group.add)**.',
      add: '**$t(members.list.add)**: en kommun i taget, eller hela listan på en gång. Sätt första och sista dagen.',
      coverage:
        '**$t(members.view.coverage)** visar på karta och i tabell hur många kontakter varje plats har. Varje tal öppnar dem.',
      todo: '**$t(members.view.todo)** säger vilka medlemmar som saknar en roll, till exempel rektor.',
    },
    words: {
      membership:
        '**Medlemskap**: gäller från en dag till en annan. Listor och rapporter räknar med den dag de handlar om.',
      coverage: '**Täckning**: hur många av platserna som nås.',
    },
  },
  privacy: {
    title: 'Dataskydd',
    what: 'Det som dataskyddsförordningen kräver av er: vem som inte ska få utskick, vad som gallras, vad som lämnas ut och vad som raderas.',
    steps: {
      suppressions:
        '**$t(privacy.section.suppressions)** visar adresser som inget skickas till. Listor från andra program går att läsa in.',
      retention:
        '**$t(privacy.section.retention)** föreslår kontakter som ingen har skrivit till på länge. Inget tas bort av sig självt.',
      handout:
        '**$t(privacy.section.handout)** ger allt som finns om en person, att läsa och att ta med sig.',
      erase:
        '**$t(privacy.section.erase)** tar bort en person överallt. Det går inte att ångra. **$t(privacy.section.audit)** visar vem som har gjort vad.',
    },
    words: {
      hash: '**Fingeravtryck**: det som sparas av en raderad adress, så att den inte kommer tillbaka. Adressen går inte att läsa ut ur det.',
      retention: '**Gallring**: att ta bort det som inte behövs längre.',
    },
  },
  calendar: {
    title: 'Kalender',
    what: 'Vad som publiceras när, i alla kanaler. Röda dagar, veckor, fasta punkter och skollov ligger bredvid.',
    steps: {
      view: 'Välj månad, vecka eller lista. Stäng av de kanaler du inte vill se.',
      plan: '**$t(calendar.plan)**, eller tryck på en dag, och välj inlägg, kanal och tid.',
      move: 'Dra en publicering till en annan tid. Med tangenter: mellanslag plockar upp, pilarna flyttar, Retur släpper.',
      consider: '**$t(calendar.conflicts.title)** säger vad som talar emot en tid. Det hindrar inget.',
    },
    words: {
      recurring:
        '**Återkommande**: en publicering som kommer igen. De gånger som ännu inte är inlagda har streckad kant.',
      points: '**Fasta punkter**: det du planerar efter men inte publicerar, som årsmöten och lov.',
    },
  },
  year: {
    title: 'Året framåt',
    what: 'Allt som publiceras det närmaste året om inget ändras, också det som återkommer, och vad som talar emot varje tid.',
    steps: {
      filter: 'Visa bara det som är att tänka på, eller bara en publicering.',
      open: 'Tryck på en rad för att komma till publiceringen.',
      save: '**$t(calendar.year.save)** ger listan som en fil att lämna vidare.',
    },
  },
  queue: {
    title: 'Kön',
    what: 'Varje kanal har sina tider i veckan. Ett färdigt inlägg tar nästa lediga, så att du slipper välja tid varje gång.',
    steps: {
      times:
        '**$t(queue.times)** bestämmer kanalens dagar och klockslag. Röda dagar hoppas över om du inte säger annat.',
      put: 'Lägg ett inlägg i kön på en ledig plats, eller välj **$t(sending.schedule.choice.queue)** när du schemalägger.',
      order: 'Flytta det upp eller ned, ge det en egen tid eller ta bort det ur kön. Allt går att ångra.',
    },
    words: { place: '**Ledig plats**: en tid i veckan som ingen har tagit.' },
  },
  publications: {
    title: 'Publicering',
    what: 'Allt som är på väg ut, pågår eller har gått ut, i alla kanaler.',
    steps: {
      need: 'Överst står det som behöver dig: det som är ovisst, pausat eller ska publiceras för hand.',
      follow: 'Tryck på en publicering för att se hur långt den har kommit och vad varje server svarade.',
      stop: 'Det som just har börjat gå ut kan stoppas i en minut, från vilken skärm som helst. Därefter: **$t(sending.pause)** eller **$t(sending.cancel)**.',
    },
    words: {
      state: '**Schemalagd, pågår, pausad, klar**: det läge som publiceringen är i.',
      doubt: '**Oviss**: ingen vet om det kom fram. Rundbrev skickar aldrig om det av sig självt.',
    },
  },
  missed: {
    title: 'Missade',
    what: 'Det som inte gick ut på sin tid, för att datorn var av eller sov, eller för att sändningen var stoppad.',
    steps: {
      why: 'Läs varför, och hur sent det skulle bli.',
      answer:
        'Välj för varje: skicka nu, **$t(missed.answer.move)** till nästa arbetsdag eller **$t(missed.answer.skip)**. Markera flera för att svara på en gång.',
      settled:
        'Längst ned står det som Rundbrev skötte självt, så som du bestämde när du planerade. Med **$t(missed.settled.restore)** tar du över.',
    },
  },
  inbox: {
    title: 'Svar och studsar',
    what: 'Det som kommer tillbaka när brev har gått ut: svar, studsar, avregistreringar och autosvar.',
    steps: {
      connect:
        'Koppla en inkorg till e-postkanalen, om det inte redan är gjort. Rundbrev tittar i den med några minuters mellanrum.',
      read: 'Läs svaren, svara i ditt mejlprogram och välj **$t(inbox.done)**.',
      wish: 'Den som ber att få slippa breven tar du bort med **$t(inbox.removeWish)**. Den som använder länken i brevet tas bort genast.',
      wrong: 'Blev något fel? **$t(inbox.wrong)** räknar brevet som skickat igen.',
    },
    words: {
      bounce: '**Studs**: brevet kom tillbaka. Finns adressen inte slutar Rundbrev skicka dit.',
      auto: '**Autosvar**: frånvarobesked och liknande. De ligger för sig, så att de inte stör.',
    },
  },
  outbox: {
    title: 'Utkorgen',
    what: 'Här ligger breven från provutskick, ett för varje mottagare. Inget av dem har lämnat datorn.',
    steps: {
      read: 'Välj ett brev i listan. Se det som brev, som text eller med hela brevhuvudet.',
      folder:
        '**$t(outbox.folder)** visar filerna. **$t(outbox.clear)** tar bort dem, och det går att ångra.',
      real: 'När e-posten är inställd kan samma inlägg skickas på riktigt.',
    },
    words: {
      trial: '**$t(outbox.trial.badge)**: räknas varken som skickat, som räckvidd eller i någon rapport.',
    },
  },
  archive: {
    title: 'Arkiv',
    what: 'Allt som har skickats, så som det skickades, utan mottagarnas namn. Så kan ni lämna ut det och visa att inget har ändrats.',
    steps: {
      open: 'Välj ett utskick för att se brevet, antalet per län och kommun, och filerna med sina kontrollsummor.',
      zip: '**$t(archive.saveZip)** ger en post som vem som helst kan kontrollera, till exempel när en handling begärs ut.',
      verify: '**$t(archive.verifyAll)** går igenom varje fil.',
    },
    words: {
      hash: '**Kontrollsumma (SHA-256)**: ändras en enda bokstav i filen blir summan en annan.',
    },
  },
  publication: {
    title: 'En publicering',
    what: 'Hur långt publiceringen har kommit, hur fort det går, vad som håller emot och vad varje server har svarat.',
    steps: {
      follow: 'Följ hur det går. Varje tal öppnar sina mottagare.',
      hold: '**$t(sending.pause)** stannar upp, **$t(sending.cancel)** avslutar. Det som redan har gått går inte att ta tillbaka, utom på en del nätverk.',
      doubt: 'Är något ovisst avgör du: kom det fram, eller ska det skickas igen?',
      answers: '**$t(publication.view.answers)** samlar nej efter vad de beror på, med vad du kan göra.',
    },
    words: {
      messageId: '**Message-ID**: brevets eget nummer. Den som sköter servern hittar brevet på det.',
      suppressed: '**Spärrad**: adressen skulle inte ha något, och fick inget.',
    },
  },
  reach: {
    title: 'Räckvidd',
    what: 'Hur långt ni har nått, län för län. Varje tal går att öppna till raderna bakom, och varje rad vet var den kommer ifrån.',
    steps: {
      period: 'Välj period. En mätning räknas när hela dess tid ligger inom den.',
      map: 'Tryck på ett län för att se dess kommuner. Tabellen bredvid har samma tal.',
      import:
        '**$t(common.action.import)** läser filer från Matomo, Plausible, Google Analytics, Meta och LinkedIn, och andra tabeller. **$t(reach.screen.add)** skriver in ett tal för hand.',
      out: '**$t(common.action.export)** ger årsrapport, siffror, karta eller öppna data.',
    },
    words: {
      occasions:
        '**Kontakttillfällen**: hur många gånger någon har mött budskapet. Det är inte ett antal människor.',
      people: '**Personer**: minst och högst, för samma person kan finnas i flera källor.',
      unknown: '**Okänt län**: det som inte har något län. Det sprids aldrig ut på länen.',
    },
  },
  reachTime: {
    title: 'Räckvidd över tid',
    what: 'Samma tal som på kartan, vecka för vecka, månad för månad eller år för år.',
    steps: {
      measure: 'Välj mått och steg. Dela upp per län eller per kanal om du vill jämföra dem.',
      open: 'Tryck på en punkt för att se raderna bakom. Piltangenterna går från punkt till punkt.',
      gaps: 'Där kurvan bryts är inget uppmätt. Det är inte samma sak som 0.',
    },
  },
  reachCompare: {
    title: 'Jämföra räckvidd',
    what: 'Två perioder bredvid varandra, län för län.',
    steps: {
      choose: 'Välj en period med början och slut ovanför, och vad den ska jämföras med.',
      read: 'Kartan visar ökning och minskning. Tabellen har talen, skillnaden och procenten.',
      not: 'Det som inte går att jämföra säger varför: inget uppmätt, från 0, eller en källa som räknar på ett nytt sätt.',
    },
  },
  reachChannels: {
    title: 'Räckvidd per kanal och inlägg',
    what: 'Var ni når längst, kanal för kanal och inlägg för inlägg.',
    steps: {
      read: 'Varje tal öppnar sina rader.',
      own: 'Gillanden, delningar och svar står för sig, så som varje nätverk räknar dem. De läggs aldrig ihop.',
    },
  },
  reachCoverage: {
    title: 'Räckviddens täckning',
    what: 'Vilka län och medlemmar som har nåtts i perioden, och när de andra nåddes senast.',
    steps: {
      read: 'Överst står hur många som är nådda. Tryck på när en plats nåddes senast för att se av vad.',
      aim: 'Länen som räknas väljer du i **$t(common.nav.settings)**, under **$t(settings.counties.title)**.',
    },
    words: { coverage: '**Täckning**: hur många av de län ni vill nå som har nåtts.' },
  },
  media: {
    title: 'Medier',
    what: 'När en tidning, en radiokanal eller tv har tagit upp det ni gör, och i hur många län det syntes.',
    steps: {
      add: '**$t(media.form.add)**: klistra in länken, så känns mediet igen och länen fylls i.',
      import: 'En lista från en mediebevakning går att läsa in.',
      count: 'Tabellen överst visar hur ofta, per slags medium och län. Varje tal öppnar sina rader.',
    },
  },
  events: {
    title: 'Evenemang',
    what: 'Möten, kurser och mässor som ni har hållit, och varifrån deltagarna kom.',
    steps: {
      add: '**$t(events.add)**: hur många som kom i allt, och hur många från varje kommun. Den som ingen har frågat räknas som okänd.',
      import: '**$t(events.import.button)** läser en tabell med datum, evenemang, kommun och deltagare.',
    },
  },
  start: {
    title: 'Kom igång',
    what: 'Tre korta steg till den första publiceringen. Allt går att ändra senare, och inget skickas förrän du säger till.',
    steps: {
      organisation: '**$t(start.step.organisation)**: namnet som står i breven, och länen ni vill nå.',
      contacts:
        '**$t(start.step.contacts)**: läs in en lista som ni redan har, skriv in någon själv, eller vänta.',
      email:
        '**$t(start.step.email)**: ställ in er server, eller välj **$t(start.email.try)** och se hur allt fungerar.',
      leave: 'Varje steg går att hoppa över, gå tillbaka till och lämna. Hem visar vad som är kvar.',
    },
  },
  settings: {
    title: 'Inställningar',
    what: 'Vem som skickar, genom vilka kanaler, till vilka län, och hur programmet beter sig på den här datorn.',
    steps: {
      organisation:
        'Börja med **$t(settings.organisation.title)**. Namn och adress står i varje brevs sidfot.',
      channel:
        '**$t(settings.channels.add)**: skriv er e-postadress, så fylls servern i om den är känd. **$t(settings.channels.test)** säger om inloggningen fungerar.',
      counties: 'Välj **$t(settings.counties.title)**. Täckningen räknas över dem.',
      look: 'Ge brevet era färger och er logotyp under **$t(themes.title)**.',
      program: 'Under **$t(program.settings.title)** bestämmer du om Rundbrev ska starta med datorn.',
    },
    words: {
      channel: '**Kanal**: en väg ut, till exempel er e-postserver eller ett konto på Mastodon.',
      account: '**Konto**: er inloggning på ett socialt nätverk.',
    },
  },
  about: {
    title: 'Om Rundbrev',
    what: 'Vilken version du har, om det finns en nyare, och vad programmet är byggt av.',
    steps: {
      version:
        'Uppge versionen när du ber om hjälp. Ännu bättre är diagnosen: **$t(support.diagnosis.open)** under **$t(support.title)** i inställningarna.',
      sources: 'Här står också var uppgifterna om län, kommuner och medier kommer ifrån.',
    },
  },
  guide: {
    title: 'Handboken',
    what: 'Allt om hur Rundbrev används, från första start till årsbrevet.',
    steps: {
      find: 'Skriv ett ord i sökfältet, till exempel ”studs”. Retur går till den första träffen.',
      back: '**$t(common.action.back)** för dig dit du var när du öppnade handboken.',
    },
  },
} as const
