export const places = {
  meaning: {
    county: '{{county}}',
    municipality: '{{municipality}} ({{county}})',
    abroad: 'utomlands',
    unknowable: 'går inte att veta',
  },
} as const
