export const editor = {
  history: {
    undone: 'Ångrat: {{where}}',
    redone: 'Gjort om: {{where}}',
    place: {
      body: 'brödtexten',
      title: 'rubriken',
      lede: 'ingressen',
      subject: 'ämnesraden',
      preheader: 'förhandstexten',
      link: 'länken',
      tags: 'taggarna',
      language: 'språket',
      ownWords: 'egna ord',
      networks: 'inläggen i sociala medier',
    },
  },
} as const
