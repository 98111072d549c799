export const images = {
  arriving: 'Läser in {{name}} …',
  ask: 'Läses upp för den som inte ser bilden. Säg i en mening det i bilden som spelar roll.',
  enter: 'Retur går vidare till nästa bild utan beskrivning, eller tillbaka till texten.',
  decorative: 'Dekorativ',
  decorativeAlt: 'Hoppas över när texten läses upp',
  replace: 'Byt bild',
  kept: '{{width}} × {{height}} bildpunkter, {{weight}}',
  inLetter: 'I brevet {{width}} × {{height}}, {{weight}}',
  kilobytes: '{{size}}\u00a0kB',
  megabytes: '{{size}}\u00a0MB',
  textHeavy:
    'Det ser ut att vara mycket text i bilden (ungefär {{percent}}\u00a0%). Text i bilder kan inte läsas upp, förstoras eller översättas: skriv den i inlägget i stället.',
} as const
