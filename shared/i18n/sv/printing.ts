export const printing = {
  command: 'Skriv ut det som visas …',
  printed: 'Utskrivet {{moment}}',
  foot: '{{title}} · {{organisation}} · {{moment}}',
  page: 'Sida {{page}} av {{pages}}',
  cut: 'De första {{shown}} av {{all}} är med. Exportera listan om du behöver alla.',
} as const
