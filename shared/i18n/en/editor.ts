export const editor = {
  history: {
    undone: 'Undone: {{where}}',
    redone: 'Redone: {{where}}',
    place: {
      body: 'the body text',
      title: 'the title',
      lede: 'the lede',
      subject: 'the subject',
      preheader: 'the preheader',
      link: 'the link',
      tags: 'the tags',
      language: 'the language',
      ownWords: 'own words',
      networks: 'the social posts',
    },
  },
} as const
