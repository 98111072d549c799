export const social = {
  /** Words that a variant's text is made with, in the post's language. */
  variant: {
    claimOfPeriod: '{{claim}} {{period}}',
    quote: '”{{text}}”',
    readMore: 'Läs mer',
    linkInProfile: 'Länken finns i vår profil.',
  },
} as const
