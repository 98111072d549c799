export const reachView = {
  views: {
    label: 'Vad som visas',
    map: 'Karta',
    time: 'Över tid',
    channels: 'Kanaler och inlägg',
    coverage: 'Täckning',
  },
  channels: {
    byChannel: 'Per kanal',
    byPost: 'Per inlägg',
    nothing: 'Inget uppmätt i perioden.',
  },
} as const
