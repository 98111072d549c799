export const printing = {
  command: 'Print what is shown …',
  printed: 'Printed {{moment}}',
  foot: '{{title}} · {{organisation}} · {{moment}}',
  page: 'Page {{page}} of {{pages}}',
  cut: 'The first {{shown}} of {{all}} are here. Export the list if you need them all.',
} as const
