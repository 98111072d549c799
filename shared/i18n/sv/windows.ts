/** Flera fönster: ett inlägg i eget fönster. */
export const windows = {
  title: '{{title}} – {{app}}',
  open: 'Öppna i eget fönster',
} as const
