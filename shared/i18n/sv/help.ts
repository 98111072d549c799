/** Hjälppanelen, kortkommandona och rundturen. Vad som står om varje skärm finns i screenHelp. */
export const help = {
  open: 'Hjälp om den här skärmen',
  panel: 'Hjälp: {{screen}}',
  close: 'Stäng hjälpen',
  steps: 'Gör så här',
  words: 'Vad orden betyder',
  here: 'Gör det härifrån',
  readMore: 'Läs mer i handboken: {{chapter}}',
  more: 'Mer hjälp',
  keys: {
    search: 'Sök bland kortkommandona',
    here: 'Där du är nu',
    everywhere: 'Överallt',
    elsewhere: 'På andra skärmar',
    or: 'eller',
    print: 'Skriv ut',
    none: 'Inget kortkommando heter så.',
    found_one: '{{count}} kortkommando',
    found_other: '{{count}} kortkommandon',
    screen: {
      compose: 'När du skriver',
      contacts: 'Bland kontakterna',
      calendar: 'I kalendern',
      publication: 'Bland en publicerings mottagare',
    },
  },
  tour: {
    open: 'Ta rundturen',
    offer: {
      label: 'Erbjudande om en rundtur',
      title: 'Ny här?',
      text: 'En rundtur på två minuter visar det viktigaste.',
      start: 'Visa mig runt',
      no: 'Nej tack',
    },
    label: 'Rundtur',
    at: '{{at}} av {{of}}',
    next: 'Nästa',
    previous: 'Föregående',
    skip: 'Hoppa över',
    done: 'Klart',
    keys: 'Retur eller högerpil går vidare, vänsterpil går tillbaka, Esc avslutar.',
    step: {
      places: {
        title: 'Allt finns här',
        text: 'Till vänster når du programmets alla delar: inläggen, kontakterna, kalendern, det som går ut och hur långt det nådde.',
      },
      new: {
        title: 'Börja med ett inlägg',
        text: 'Du skriver en gång. Inlägget blir både nyhetsbrev och inlägg i sociala medier.',
      },
      write: {
        title: 'Skriv till vänster, se resultatet till höger',
        text: 'Brevet och varje nätverks inlägg följer det du skriver. Där ser du också talens källor och det som kan bli bättre.',
      },
      schedule: {
        title: 'Välj när det går ut',
        text: 'Nu, en bestämd tid eller nästa plats i kön. Inget skickas förrän du har sagt till, och det som just har börjat kan stoppas.',
      },
      plan: {
        title: 'Välj när det går ut',
        text: 'Planera ett inlägg till en dag, en tid eller nästa plats i kön. Inget skickas förrän du har sagt till.',
      },
      reach: {
        title: 'Se hur långt det nådde',
        text: 'Län för län, på karta och i tabell. Varje tal går att öppna till raderna bakom.',
      },
      find: {
        title: 'Hitta allt härifrån',
        text: 'Skriv vad du vill göra, så finns det här. Hjälpen om skärmen du är på öppnar du med F1 eller frågetecknet högst upp.',
      },
    },
  },
} as const
