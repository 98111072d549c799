export const places = {
  meaning: {
    county: '{{county}}',
    municipality: '{{municipality}} ({{county}})',
    abroad: 'abroad',
    unknowable: 'cannot be known',
  },
} as const
