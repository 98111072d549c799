export const social = {
  variant: {
    claimOfPeriod: '{{claim}}, {{period}}',
    quote: '“{{text}}”',
    readMore: 'Read more',
    linkInProfile: 'The link is in our profile.',
  },
}
