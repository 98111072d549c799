export const images = {
  arriving: 'Läser in {{name}} …',
  ask: 'Läses upp för den som inte ser bilden. Säg i en mening det i bilden som spelar roll.',
  enter: 'Retur går vidare till nästa bild utan beskrivning, eller tillbaka till texten.',
  decorative: 'Dekorativ',
  decorativeAlt: 'Hoppas över när texten läses upp',
  replace: 'Byt bild',
  kept: '{{width}} × {{height}} bildpunkter, {{weight}}',
  inLetter: 'I brevet {{width}} × {{height}}, {{weight}}',
  kilobytes: '{{size, number}}\u00a0kB',
  megabytes: '{{size}}\u00a0MB',
  textHeavy:
    'Det ser ut att vara mycket text i bilden (ungefär {{percent}}\u00a0%). Text i bilder kan inte läsas upp, förstoras eller översättas: skriv den i inlägget i stället.',
  focus: {
    name: 'Fokuspunkt',
    why: 'Det i bilden som måste synas där bara en del av den visas',
    role: 'tvådimensionellt reglage',
    value: '{{x}}\u00a0% från vänster, {{y}}\u00a0% uppifrån',
    none: 'Ingen fokuspunkt: bilden beskärs kring mitten',
    hint: 'Klicka på det som måste synas, ett ansikte eller en skylt, eller dra punkten dit. Piltangenterna flyttar den ett steg i taget, med Skift tio steg.',
    clear: 'Ta bort fokuspunkten',
    crops: 'Så beskärs bilden',
    card: 'Länkkort (Bluesky, LinkedIn)',
    instagramWhole: 'Instagram, hela bilden',
    inLetter: 'I brevet',
    whole:
      'I brevet visas bilden hel. För bilder i inlägg tar Bluesky, Facebook, LinkedIn och X inte emot någon fokuspunkt.',
  },
} as const
